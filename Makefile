# Two commands matter: `make run` serves the application, `make test` proves it. Both set up what they need.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8501
# Test processes side by side; each browser process has a server of its own. One more than two cores: a page often waits.
WORKERS ?= 3
# How long `make soak` takes.
MINUTES ?= 10

BIN := .venv/bin
# What was compiled once is kept, also where the machine says otherwise: tests start many processes.
export PYTHONDONTWRITEBYTECODE :=
# As in deploy/registratiewijzer@.service: what a long list took goes back to the system.
MEMORY := PYTHONMALLOC=malloc MALLOC_ARENA_MAX=2
# What keeps the list of packages has packages of its own, which are none of ours.
TOOLS := .venv/tools
# Compiled afterwards by all cores, without tests that come with packages and what is hardly asked for: pip does it with
# one, and all of them.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# Half as much work as the one that comes with Python 3.11, which compares each file of an index with a thousand tags.
NEWER_PIP := pip==26.3
COMPILE := $(BIN)/python -W ignore -m compileall -q -j 0 -x '/(tests?|pip|scipy|mypy|pygments|setuptools)/' .venv/lib || true # a package may bring what this Python cannot read
# What every start of a server would do again, and does where it cannot be done here.
COMPRESS := $(BIN)/python -m tools.compress || true
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal
# The rules are proven by their own tests, and only these are traced: tracing takes as long again.
RULES := kmo_rules tests/rules
COVERAGE := --cov=kmo_rules --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

.PHONY: look run test suite office-test office deploy-test haproxy soak check bench mutants format clean environment chromium static texts fonts sources exhaustive lock lock-check audit
.DEFAULT_GOAL := run

run: .venv/.ready-to-run
	@echo "Registratiewijzer: http://$(HOST):$(PORT) (stop with Ctrl+C)"
	@exec env $(MEMORY) $(BIN)/python -m uvicorn app:app --host $(HOST) --port $(PORT) --http server.http:Http --ws server.line:Line

test: environment chromium
	@$(MAKE) --jobs=2 --no-print-directory exhaustive suite

# A page often waits: every combination is gone through meanwhile.
suite: static
	$(PYTEST) $(COVERAGE) $(RULES)
	$(PYTEST) $(RULES:%=--ignore=%)

# Every combination of answers there is, on two processes and without coverage tracing.
exhaustive: environment
	nice -n 19 $(BIN)/python -m pytest -m exhaustive --log-cli-level=INFO tests/rules/test_every_combination.py

# LibreOffice calculates our workbooks, and we read its own (about two minutes; no part of `make test`).
office-test: environment office
	$(BIN)/python -m pytest -o addopts="--import-mode=importlib --strict-markers" tests/office

office:
	@command -v soffice >/dev/null || command -v libreoffice >/dev/null || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update && apt-get install -y --no-install-recommends libreoffice-calc-nogui; \
		else \
			echo "The test needs LibreOffice: sudo apt-get install libreoffice-calc-nogui"; exit 1; \
		fi; }

# Two replicas behind HAProxy, one killed and both replaced under load (about four minutes; a short form is in `make test`).
deploy-test: environment chromium haproxy
	$(BIN)/python -m pytest -s -o addopts="--import-mode=importlib --strict-markers" \
		-W ignore::pytest.PytestUnraisableExceptionWarning tests/deploy

haproxy:
	@command -v haproxy >/dev/null || test -x /usr/sbin/haproxy || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update && apt-get install -y --no-install-recommends haproxy; \
		else \
			echo "The test needs HAProxy: sudo apt-get install haproxy"; exit 1; \
		fi; }

# A hundred visitors come and go with files and papers: memory comes back, and the log stays silent. Short: MINUTES=3.
soak: environment
	$(BIN)/python -m tests.deploy.soak $(MINUTES)

# The same without a browser, for between two edits.
check: environment static
	$(PYTEST) $(COVERAGE) $(RULES)
	$(PYTEST) $(RULES:%=--ignore=%) -m "not browser"

# How fast rules, papers and screens are, beside a yardstick in the same run; some minutes. Parts alone: PARTS="clicks".
bench: environment
	@$(BIN)/python -m bench $(PARTS)

# Would a test notice? Changes the rules one place at a time and says which changes no test saw (about half an hour).
mutants: environment
	$(PIP) -r requirements-mutants.txt
	rm -rf mutants
	$(BIN)/mutmut run --max-children $(WORKERS)
	$(BIN)/mutmut results
	rm -rf mutants

static:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: environment
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment: .venv/.ready-to-test

# The stamps lie inside .venv, so they go when it goes. What tests need holds what running needs: one way through pip.
.venv/.ready-to-run: requirements.txt constraints.txt | $(BIN)/pip
	$(PIP) -r requirements.txt
	@$(COMPILE)
	@$(COMPRESS)
	@touch $@

.venv/.ready-to-test: requirements-dev.txt requirements.txt constraints.txt | $(BIN)/pip
	$(PIP) -r requirements-dev.txt
	@$(COMPILE)
	@$(COMPRESS)
	@touch .venv/.ready-to-run $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv .venv \
		|| { rm -rf .venv; echo "Python cannot make an environment (Debian, Ubuntu: install python3-venv)."; exit 1; }
	@$(PIP) $(NEWER_PIP) || true # the one that came with Python does as well

# A missing browser is a failure, never a skipped test.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
		if ! command -v apt-get >/dev/null; then \
			echo "The tests need a browser: install chromium or google-chrome."; exit 1; \
		elif [ "$$(id -u)" = 0 ]; then \
			apt-get update && apt-get install -y --no-install-recommends chromium; \
		elif sudo -n true 2>/dev/null; then \
			sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium; \
		else \
			echo "The tests need a browser: sudo apt-get install chromium"; exit 1; \
		fi; }

# The texts to translate: the template, and what is new in it into each language.
texts: environment
	@$(BIN)/python -m tools.texts

# Streamlit's fonts, cut to the icons and letters that are shown: after a change of either, or of Streamlit.
fonts: environment
	@$(BIN)/python -m tools.fonts

# requirements.lock anew, after a change of requirements.txt or constraints.txt: every package with what it must hash to.
lock: environment
	@test -x $(TOOLS)/bin/pip-compile || { $(PYTHON) -m venv $(TOOLS) && $(TOOLS)/bin/pip install --quiet pip-tools; }
	@$(TOOLS)/bin/pip-compile --quiet --generate-hashes --strip-extras --no-header --annotation-style=line \
		-o requirements.lock requirements.txt
	@sed -i '/^--/d' requirements.lock # the place packages come from differs, and is no part of the lock

# Does every package of the lock still hash to what stands there? Installs nothing; needs the network.
lock-check: environment
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --dry-run --ignore-installed \
		--require-hashes -r requirements.lock && echo "All packages are what the lock says."

# Known faults of what the lock installs; needs the network.
audit: environment
	@test -x $(TOOLS)/bin/pip-audit || { $(PYTHON) -m venv $(TOOLS) && $(TOOLS)/bin/pip install --quiet pip-audit; }
	@$(TOOLS)/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.lock

# What to check again; exits 1 when a source has not been checked for too long.
sources: .venv/.ready-to-run
	@$(BIN)/python -m tools.freshness
