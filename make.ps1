# The Makefile's commands for Windows PowerShell 5.1 and newer:  .\make.ps1 demo
# Where scripts are not allowed:  powershell -ExecutionPolicy Bypass -File make.ps1 demo
param(
    [ValidateSet("demo", "test", "lint", "corpus", "train", "evaluate", "pipeline", "clean", "help")]
    [string]$Command = "help",
    [string]$AsOf = "2026-11-20"
)
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot
$env:PYTHONUTF8 = "1"
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8

$Clients = "qilu-cloud", "harbour-desk", "ready"
$Venv = Join-Path $PSScriptRoot ".venv"
$Python = Join-Path $Venv "Scripts\python.exe"
$Preaudit = Join-Path $Venv "Scripts\preaudit.exe"

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Test-Fresh([string]$Stamp, [string[]]$MadeFrom) {
    if (-not (Test-Path $Stamp)) { return $false }
    $made = (Get-Item $Stamp).LastWriteTimeUtc
    foreach ($file in $MadeFrom) {
        if ((Get-Item $file).LastWriteTimeUtc -gt $made) { return $false }
    }
    return $true
}

function Set-Stamp([string]$Stamp) { Set-Content -Path $Stamp -Value "" -Encoding ascii }

function Install-Package {
    if (-not (Test-Path $Python)) {
        Write-Output "making .venv (once)"
        # The launcher "py" comes with Python for Windows; a Store or conda Python has only "python".
        $start = if (Get-Command py -ErrorAction SilentlyContinue) { "py" } else { "python" }
        Invoke-Checked $start @("-c", "import sys; sys.exit(None if sys.version_info >= (3, 11) else 'Python 3.11 or newer is needed')")
        Invoke-Checked $start @("-m", "venv", $Venv)
    }
    $stamp = Join-Path $Venv "package"
    if (Test-Fresh $stamp @("requirements.lock", "pyproject.toml")) { return }
    Write-Output "installing the locked dependencies and the package"
    Invoke-Checked $Python @("-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--requirement", "requirements.lock")
    Invoke-Checked $Python @("-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-deps", "--editable", ".")
    Set-Stamp $stamp
}

function Install-Dev {
    Install-Package
    $stamp = Join-Path $Venv "dev"
    if (Test-Fresh $stamp @("requirements-dev.lock", (Join-Path $Venv "package"))) { return }
    Write-Output "installing the tools for development"
    Invoke-Checked $Python @("-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--requirement", "requirements-dev.lock")
    Set-Stamp $stamp
}

function Invoke-Scan([string]$Client, [string[]]$More) {
    Invoke-Checked $Preaudit (@("scan", "sample_corpus/$Client", "--as-of", $AsOf, "--fail-on", "never", "--out", "reports/$Client") + $More)
}

function Invoke-Lint {
    Install-Dev
    Invoke-Checked $Python @("-m", "ruff", "check")
    Invoke-Checked $Python @("-m", "ruff", "format", "--check")
    Invoke-Checked $Python @("-m", "mypy")
}

switch ($Command) {
    "demo" { Install-Package; Invoke-Scan "qilu-cloud" @() }
    "lint" { Invoke-Lint }
    "test" { Invoke-Lint; Invoke-Checked $Python @("-m", "pytest", "-n", "2") }
    "corpus" { Install-Dev; Invoke-Checked $Python (@("-m", "sample_corpus.build") + $Clients) }
    "train" {
        Install-Dev
        Invoke-Checked $Python @("-m", "sample_corpus.build")
        Invoke-Checked $Preaudit @("train", "--clients", "sample_corpus", "--metrics", "reports/metrics/train.json")
    }
    "evaluate" {
        Install-Package
        foreach ($client in $Clients) {
            Write-Output "== $client"
            Invoke-Scan $client @("--quiet")
            Invoke-Checked $Preaudit @("evaluate", "reports/$client", "sample_corpus/sources/$client/truth.yaml", "--metrics", "reports/metrics/$client.json")
        }
    }
    "pipeline" {
        Install-Dev
        $env:PATH = (Join-Path $Venv "Scripts") + ";" + $env:PATH
        Invoke-Checked $Python @("-m", "dvc", "repro")
    }
    "clean" {
        $made = @(".venv", ".venv-lock", "build", "dist", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", ".dvc/cache", ".dvc/tmp")
        $made += $Clients | ForEach-Object { "reports/$_" }
        $made += Get-ChildItem -Recurse -Directory -Filter "__pycache__" | ForEach-Object { $_.FullName }
        $made | Where-Object { Test-Path $_ } | ForEach-Object { Remove-Item -Recurse -Force $_ }
    }
    default { Write-Output "make.ps1 demo | test | lint | corpus | train | evaluate | pipeline | clean" }
}
