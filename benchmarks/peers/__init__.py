"""Other retrieval libraries and this one, on the same passages, questions and vectors."""
