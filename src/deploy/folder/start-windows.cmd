@echo off
rem Shows the portal in this folder to this computer only, with the PowerShell that comes with Windows.
rem Nothing but ASCII here: the console reads this file in the code page of the machine.
if not exist "%~dp0serve.ps1" goto packed
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0serve.ps1" %1
if not "%errorlevel%"=="0" pause
exit /b
:packed
rem Opened inside the zip: unpack everything first. The numbers are that sentence in Chinese.
powershell -NoProfile -Command "Write-Host (-join [char[]](35831,20808,25226,21387,32553,21253,20840,37096,35299,21387,65292,20877,21452,20987,36825,20010,25991,20214,12290))"
pause
