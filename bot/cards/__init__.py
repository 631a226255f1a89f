"""What the bot shows besides answers, one sort of card a file. Pure; nothing of Telegram's."""
