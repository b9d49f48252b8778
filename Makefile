# Needs Python 3.11 or newer and make, nothing else. The same for PowerShell: make.ps1.
PYTHON ?= python3
AS_OF ?= 2026-11-20
CLIENTS := qilu-cloud harbour-desk ready

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test lint corpus train evaluate pipeline lock clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/package ## scan the sample client qilu-cloud and say where its report is
	@$(BIN)/preaudit scan sample_corpus/qilu-cloud --as-of $(AS_OF) --fail-on never --out reports/qilu-cloud

test: lint ## style, types and every test
	$(BIN)/python -m pytest -n 2

lint: .venv/dev ## style and types
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy

corpus: .venv/dev ## build the sample clients from their sources
	$(BIN)/python -m sample_corpus.build $(CLIENTS)

train: .venv/dev ## make the models in models/ anew
	$(BIN)/python -m sample_corpus.build
	$(BIN)/preaudit train --clients sample_corpus --metrics reports/metrics/train.json

evaluate: .venv/package ## scan the sample clients and compare with their truths
	@set -e; for client in $(CLIENTS); do \
	  echo "== $$client"; \
	  $(BIN)/preaudit scan sample_corpus/$$client --as-of $(AS_OF) --fail-on never --quiet --out reports/$$client; \
	  $(BIN)/preaudit evaluate reports/$$client sample_corpus/sources/$$client/truth.yaml \
	    --metrics reports/metrics/$$client.json; \
	done

pipeline: .venv/dev ## all of that as far as it is out of date (DVC)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m dvc repro

lock: ## pin all dependencies anew; run it with the oldest supported Python
	rm -rf .venv-lock && $(PYTHON) -m venv .venv-lock/all && $(PYTHON) -m venv .venv-lock/runtime
	.venv-lock/all/bin/pip install --quiet '.[dev,ocr]'
	.venv-lock/all/bin/pip freeze --exclude preaudit > .venv-lock/all.txt
	.venv-lock/runtime/bin/pip install --quiet --constraint .venv-lock/all.txt '.[ocr]'
	.venv-lock/runtime/bin/pip freeze --exclude preaudit > .venv-lock/runtime.txt
	{ echo '# Made by "make lock" from pyproject.toml, with its extra "ocr".'; cat .venv-lock/runtime.txt; } > requirements.lock
	{ echo '# Made by "make lock" from pyproject.toml, with its extras "dev" and "ocr".'; echo '-r requirements.lock'; \
	  grep -vxFf .venv-lock/runtime.txt .venv-lock/all.txt; } > requirements-dev.lock
	rm -rf .venv-lock

clean: ## remove what was made here: environment, caches, reports
	rm -rf .venv .venv-lock build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .dvc/cache .dvc/tmp
	rm -rf $(addprefix reports/,$(CLIENTS))
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: a step is taken again only when what it was made from is newer.
.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@echo "making .venv (once)"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/package: requirements.lock pyproject.toml | .venv/made
	@echo "installing the locked dependencies and the package"
	@$(PIP) install --requirement requirements.lock
	@$(PIP) install --no-deps --editable .
	@touch $@

.venv/dev: requirements-dev.lock .venv/package
	@echo "installing the tools for development"
	@$(PIP) install --requirement requirements-dev.lock
	@touch $@
