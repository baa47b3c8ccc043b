; The Windows installer, made by Inno Setup 6 from dist\bsa-calc:  iscc /DVersion=0.1.0 packaging\windows\bsa-calc.iss
; For the user who runs it alone: no administrator is asked for.

#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif
#define Name "bsa-calc"
#define Program "bsa-calc.exe"
#define Type "bsa-calc.record"

[Setup]
AppId={{6E5D0E1B-5B1C-4B60-9C61-5A8C6E2D2F4A}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The bsa-calc authors
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#Name}
DisableDirPage=yes
DisableProgramGroupPage=yes
DisableReadyPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6 needs Windows 10, version 1809.
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\bundle\bsa_calc\icons\bsa-calc.ico
UninstallDisplayIcon={app}\{#Program}
OutputDir=..\..\dist
OutputBaseFilename=bsa-calc-{#Version}-windows-x86_64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
#ifdef Sign
; Give the command to the compiler: /Ssign=...
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Libraries of an older version must not lie beside those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\bsa-calc\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.bsa"; ValueType: string; ValueData: "{#Type}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.bsa"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.bsa-calc.record+json"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Type}"; ValueType: string; ValueData: "bsa-calc record"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Type}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#Type}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" open ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
