; The Windows installer, made by Inno Setup 6 from dist\bsa-calc:  iscc /DVersion=0.1.0 packaging\windows\bsa-calc.iss
; For the user who runs it alone, without an administrator; or for all users, where that is chosen or said by /ALLUSERS.
; INSTALL.txt beside this file tells administrators how to install it without questions.

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
; AppLocker's default rules let programs run from Program Files and from no user's folder: clinics install it there.
PrivilegesRequiredOverridesAllowed=commandline dialog
; What the running program holds (ui/app/app.py): it is never replaced under somebody's hands.
AppMutex=bsa-calc
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
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Libraries of an older version must not lie beside those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\bsa-calc\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "INSTALL.txt"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
; Where another program has taken the ending, this one stands in "Open with".
Root: HKA; Subkey: "Software\Classes\.bsa\OpenWithProgids"; ValueType: string; ValueName: "{#Type}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.bsa"; ValueType: string; ValueData: "{#Type}"; Flags: createvalueifdoesntexist uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.bsa"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.bsa-calc.record+json"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Type}"; ValueType: string; ValueData: "bsa-calc record"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Type}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#Type}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" open ""%1"""

[Code]
// What stays is named, and taken away if the user says so, or with /PURGE where nobody is asked.

function Purges: Boolean;
var
  K: Integer;
begin
  Result := False;
  for K := 1 to ParamCount do
    Result := Result or (CompareText(ParamStr(K), '/PURGE') = 0);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Kept: String;
begin
  Kept := ExpandConstant('{userappdata}\{#Name}');
  if (Step <> usPostUninstall) or not DirExists(Kept) then
    exit;
  if not Purges then
    if UninstallSilent or (MsgBox('Your drawings and records stay where you saved them.' + #13#10#13#10 +
      'Settings, your own products, the log, unsaved work and the pictures of recent drawings are in' + #13#10 + Kept +
      #13#10#13#10 + 'Delete these too?', mbConfirmation, MB_YESNO or MB_DEFBUTTON2) <> IDYES) then
      exit;
  DelTree(Kept, True, True, True);
end;

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
