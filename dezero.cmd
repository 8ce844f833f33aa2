@echo off
rem The command line of the kit on Windows: dezero <command>. It builds what is missing, then starts Java.
rem The same as the file "dezero" beside it, but for two things: Windows cannot say quickly which of many files is the
rem newest, so Java looks (-Ddezero.check) and ends with code 75 when the jar is old; and a symbolic link to this file
rem does not work.
rem Tried in the cmd of Wine 8 with a stand-in for Java: a wrong JAVA_HOME, no Java, an old one, no Maven, a failed build,
rem a build and the start after it, exit codes, a path with a space and an accent. Not tried: Windows itself.
setlocal EnableExtensions DisableDelayedExpansion
set "KIT=%~dp0"
set "KIT=%KIT:~0,-1%"
set "JAR=%KIT%\target\dezero.jar"

if not defined JAVA_HOME goto java_on_path
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto java_found
echo dezero: JAVA_HOME is %JAVA_HOME%, and there is no bin\java.exe in it: point it at a JDK 17 or newer, or unset it>&2
exit /b 2

:java_on_path
set "JAVA="
for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if defined JAVA goto java_found
echo dezero: no Java found: install a JDK 17 or newer, or point JAVA_HOME at one>&2
exit /b 2

rem Reading the file "release" takes no time; starting Java to ask it does, and happens only where there is no such file.
:java_found
for %%j in ("%JAVA%") do set "RELEASE=%%~dpj..\release"
set "VERSION="
if not exist "%RELEASE%" goto ask_java
for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do if "%%k"=="JAVA_VERSION" set "VERSION=%%~l"
goto check_version
:ask_java
for /f "tokens=1-3" %%k in ('cmd /c ""%JAVA%" -version 2>&1"') do if "%%l"=="version" set "VERSION=%%~m"
:check_version
set "MAJOR=0"
for /f "delims=.-+ " %%v in ("%VERSION%") do set /a "MAJOR=%%v" 2>nul
if %MAJOR% geq 17 goto java_good
echo dezero: %JAVA% is Java %VERSION%: the kit needs 17 or newer. Point JAVA_HOME at such a JDK>&2
exit /b 2

:java_good
set "CHECK=-Ddezero.check=true"
set "REASON=it is not built yet"
if not exist "%JAR%" goto build
for %%F in ("%JAR%") do if %%~zF==0 goto build
if not exist "%KIT%\target\lib" goto build

:start
"%JAVA%" "@%KIT%\src\main\resources\classroom\java.options" "-XX:SharedArchiveFile=%KIT%\target\dezero.jsa" -Xshare:auto -Xlog:disable "-Dorg.bytedeco.javacpp.cachedir=%KIT%\target\natives" "-Ddezero.home=%KIT%" %CHECK% -cp "%JAR%" classroom.cli.Main %*
if not %errorlevel% == 75 exit /b %errorlevel%
set "REASON=its sources have changed"

:build
if not exist "%KIT%\pom.xml" goto incomplete
set "MAVEN="
for %%m in (mvn.cmd) do set "MAVEN=%%~$PATH:m"
if not defined MAVEN goto no_maven
echo dezero: building the kit, because %REASON% (mvn package; the first time downloads about 200 MB) ...>&2
set "LOG=%KIT%\target\build.log"
if not exist "%KIT%\target" mkdir "%KIT%\target"
call "%MAVEN%" -B -ntp -Dmaven.test.skip=true -f "%KIT%\pom.xml" package >"%LOG%" 2>&1
if errorlevel 1 goto build_failed
set "CHECK="
goto start

:incomplete
echo dezero: parts of this bundle are missing in %KIT%\target: unpack it again>&2
exit /b 2

:no_maven
echo dezero: the kit must be built (%REASON%), and Maven is not found: install Maven (the command mvn)>&2
exit /b 2

:build_failed
findstr /c:".java:[" "%LOG%" >&2
echo dezero: the build failed; all that Maven said is in %LOG%>&2
exit /b 2
