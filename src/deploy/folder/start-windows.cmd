@echo off
rem Shows the portal in this folder to this computer only, with the PowerShell that comes with Windows.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0serve.ps1" %1
if errorlevel 1 pause
