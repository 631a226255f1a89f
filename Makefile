# make run    sets everything up, then talks: in Telegram with TELEGRAM_TOKEN set (environment or
#             .env), else in this terminal; without a terminal it answers three sample questions.
# make run Q="thu ngân sách Hướng Hóa 2022?"    answers that and stops.
# make test   sets everything up, then lint, format, types and all tests.
# All safe to repeat: what is there is not installed or built again. `make clean` removes it.

SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
CLI := $(PY) -m bot.cli

# The plain Linux wheels of torch on PyPI carry gigabytes of CUDA. The CPU build is taken from
# pip's configured sources where they have it, else from TORCH_INDEX; PyPI's is the last resort.
TORCH := 2.13.0
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu

export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Packages come by the hashes of requirements.lock where that is for this Python and platform.
# HASHES=no installs without them.
HASHES ?= yes
define install-locked
	@if [ "$(HASHES)" = yes ] && $(PY) tools/lock.py --check; then \
	  $(PY) -m pip install --quiet --no-deps --require-hashes --requirement $(1) && \
	  $(PY) -m pip install --quiet --no-deps --no-build-isolation --editable . || \
	  { echo "stopped: a package could not be had as $(1) has it (its error is above); HASHES=no make $(MAKECMDGOALS) installs without checking hashes" >&2; exit 1; }; \
	else \
	  echo "installing without the hashes of $(1)" >&2; \
	  $(PY) -m pip install --quiet --editable '$(2)'; \
	fi
endef

.PHONY: run test index install lock clean
.DELETE_ON_ERROR:

run: index
	@if [ -n "$${Q:-}" ]; then \
	  exec $(CLI) ask -- "$$Q"; \
	elif [ -n "$${TELEGRAM_TOKEN:-}" ] || grep -qs '^ *\(export  *\)\{0,1\}TELEGRAM_TOKEN *= *[^ ]' .env; then \
	  exec $(CLI) run; \
	elif [ -t 0 ] && [ -t 1 ]; then \
	  exec $(CLI) chat; \
	else \
	  printf '{"question": "%s"}\n' \
	    'thu ngân sách Hướng Hóa 2022?' \
	    'thu ngan sach lang son bao nhieu' \
	    'Hữu Lũng năm 2017 đạt mấy chỉ tiêu?' \
	  | $(CLI) ask --batch -; \
	fi

# The stamp is older than a seed or than the code that reads it: build (only changes are encoded).
# An index that is gone or damaged is built too, whatever the stamp says.
index: $(VENV)/.installed data/.index-stamp
	@$(CLI) status >/dev/null 2>&1 || $(CLI) build

data/.index-stamp: $(VENV)/.installed seeds $(wildcard seeds/*) \
    $(wildcard index/*.py index/*/*.py index/*/data/*)
	@mkdir -p data
	$(CLI) build
	@touch $@

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; exit 1; }
	@[ -x $(PY) ] || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV): torch for the CPU first, then the dependencies (some minutes)"
	@$(PY) -c 'import importlib.metadata as m; v = m.version("torch"); assert v.split("+")[0] == "$(TORCH)"' \
	  2>/dev/null || \
	  { [ "$$(uname -s)" = Linux ] && { \
	    $(PY) -m pip install --quiet 'torch==$(TORCH)+cpu' 2>/dev/null || \
	    $(PY) -m pip install 'torch==$(TORCH)+cpu' --extra-index-url $(TORCH_INDEX); }; } || \
	  $(PY) -m pip install 'torch==$(TORCH)'
	$(call install-locked,requirements.lock,.)
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	@echo "installing the tools of make test"
	$(call install-locked,requirements-dev.lock,.[dev])
	@touch $@

# Writes requirements.lock and requirements-dev.lock anew, for this Python and platform.
lock: $(VENV)/.installed-dev
	$(PY) tools/lock.py

test: $(VENV)/.installed-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest

clean:
	rm -rf $(VENV) data/index data/.index-stamp .cache
