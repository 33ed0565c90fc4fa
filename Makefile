# Everything that this project does, by name. Each target makes what it needs: nothing to activate, nothing to install
# first but python3 (3.11 or later), make and git.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
JOBS ?= 2
SETUP := $(PYTHON) scripts/setup_env.py
IN := .venv/bin/python -m

.PHONY: help
help: ## Say what the targets do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: env
env: ## Make .venv with the pinned packages, if it is not up to date
	@$(SETUP)

.PHONY: demo
demo: ## Build the book, grade a bundled class in the jail, and say where everything is
	@$(SETUP) bubblewrap
	@.venv/bin/cyberattache demo

.PHONY: test
test: ## Run all tests in two processes (ARGS="-k word" for some of them; JOBS=0 for one process)
	@$(SETUP) bubblewrap chromium
	@$(IN) pytest -n $(JOBS) --dist loadscope $(ARGS)

.PHONY: stress
stress: ## Kill twenty runs of the grader at random moments, start them again, and compare every byte
	@$(SETUP) bubblewrap
	@$(IN) pytest tests/integration/test_grade_killed.py --kills 20 $(ARGS)

.PHONY: lint
lint: env ## Look for mistakes of style with ruff
	@$(IN) ruff check

.PHONY: types
types: env ## Check the types of the package, strictly
	@$(IN) mypy

.PHONY: build
build: env ## Render exercises, solutions and the README's table from the units
	@.venv/bin/cyberattache build

.PHONY: fresh
fresh: env ## Say whether every generated file is what its source gives
	@.venv/bin/cyberattache build --check

.PHONY: check
check: lint types fresh ## Lint, types and freshness; then audit every unit
	@.venv/bin/cyberattache audit

.PHONY: book
book: env ## Build the book into book/_build/html
	@.venv/bin/cyberattache book build

.PHONY: bench
bench: ## Measure grading against nbgrader and against the floor (ARGS="--large 0" is quicker)
	@$(SETUP) bubblewrap
	@$(IN) benchmarks.run $(ARGS)

.PHONY: reading
reading: book ## Measure what a reader of the site waits for, on a slow phone's line and processor
	@$(SETUP) chromium
	@$(IN) benchmarks.reading $(ARGS)

.PHONY: clean
clean: ## Remove what the other targets made, .venv too
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis book/_build build demo dist
