# Signs files on Windows:  packaging\windows\sign.ps1 FILE...   With a certificate in the cloud where its account is named, else with
# one in a .pfx file; where neither is given nothing is signed, and that is said. Called by the workflow `release` alone.
#   cloud: SIGNING_ENDPOINT, SIGNING_ACCOUNT, SIGNING_PROFILE, and AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET
#   .pfx:  CERTIFICATE (Base64), CERTIFICATE_PASSWORD
param([Parameter(Mandatory, ValueFromRemainingArguments)][string[]]$Files)
$ErrorActionPreference = "Stop"

if ($env:SIGNING_ACCOUNT) {
    $tools = Join-Path $env:RUNNER_TEMP "sign"
    if (-not (Test-Path $tools)) {
        dotnet tool install sign --version 0.9.1-beta.25278.1 --tool-path $tools
        if ($LASTEXITCODE) { exit $LASTEXITCODE }
    }
    foreach ($file in $Files) {
        & "$tools\sign" code trusted-signing $file --trusted-signing-endpoint $env:SIGNING_ENDPOINT `
            --trusted-signing-account $env:SIGNING_ACCOUNT --trusted-signing-certificate-profile $env:SIGNING_PROFILE
        if ($LASTEXITCODE) { exit $LASTEXITCODE }
    }
} elseif ($env:CERTIFICATE) {
    $store = Join-Path $env:RUNNER_TEMP "certificate.pfx"
    try {
        [IO.File]::WriteAllBytes($store, [Convert]::FromBase64String($env:CERTIFICATE))
        $tool = (Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Sort-Object FullName)[-1].FullName
        & $tool sign /fd sha256 /td sha256 /tr http://timestamp.digicert.com /f $store /p $env:CERTIFICATE_PASSWORD $Files
        if ($LASTEXITCODE) { exit $LASTEXITCODE }
    } finally {
        Remove-Item -Force -ErrorAction SilentlyContinue $store
    }
} else {
    Write-Host "No certificate is set: nothing is signed."
}
