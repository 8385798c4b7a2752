# Shows the portal folder beside this file to this computer only. Nothing is installed, nothing leaves the machine.
# Written for the PowerShell of every Windows since 7: no newer words of the language.
param([int]$Port = 4380)
$ErrorActionPreference = 'Stop'
$root = [System.IO.Path]::GetFullPath((Join-Path (Split-Path -Parent $MyInvocation.MyCommand.Path) 'portal'))
$types = @{
  '.html' = 'text/html; charset=utf-8'; '.css' = 'text/css; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'
  '.mjs' = 'text/javascript; charset=utf-8'; '.json' = 'application/json; charset=utf-8'
  '.webmanifest' = 'application/manifest+json; charset=utf-8'; '.svg' = 'image/svg+xml; charset=utf-8'
  '.xml' = 'application/xml; charset=utf-8'; '.csv' = 'text/csv; charset=utf-8'; '.ics' = 'text/calendar; charset=utf-8'
  '.txt' = 'text/plain; charset=utf-8'; '.png' = 'image/png'; '.jpg' = 'image/jpeg'; '.jpeg' = 'image/jpeg'
  '.webp' = 'image/webp'; '.avif' = 'image/avif'; '.ico' = 'image/x-icon'; '.wasm' = 'application/wasm'
  '.woff2' = 'font/woff2'; '.pdf' = 'application/pdf'; '.zip' = 'application/zip'
}

# The next port where one is taken; a listener that failed to start is of no further use.
function Open-Listener([int]$From) {
  for ($each = $From; $each -lt $From + 20; $each++) {
    $listener = New-Object System.Net.HttpListener
    $listener.Prefixes.Add("http://localhost:$each/")
    try {
      $listener.Start()
      return @{ Listener = $listener; Address = "http://localhost:$each/" }
    } catch {
      if ($each -eq $From + 19) { throw }
    }
  }
}

# The file that an address means, or nothing.
function Find-File([string]$Name) {
  if ($Name -match '[:\0]') { return $null }
  $file = [System.IO.Path]::GetFullPath((Join-Path $root $Name))
  $below = $root + [System.IO.Path]::DirectorySeparatorChar
  if ($file -ne $root -and -not $file.StartsWith($below, [System.StringComparison]::OrdinalIgnoreCase)) { return $null }
  if (Test-Path -LiteralPath $file -PathType Container) { $file = Join-Path $file 'index.html' }
  if (Test-Path -LiteralPath $file -PathType Leaf) { return $file }
  return $null
}

function Send-Answer($Context) {
  $request = $Context.Request
  $response = $Context.Response
  $name = [System.Uri]::UnescapeDataString($request.Url.AbsolutePath).TrimStart('/')
  $file = Find-File $name
  if ($file -and $name -ne '' -and -not $name.EndsWith('/') -and (Split-Path -Leaf $file) -ne ($name -split '/')[-1]) {
    $response.Redirect($request.Url.AbsolutePath + '/')
    return
  }
  if (-not $file) {
    $response.StatusCode = 404
    $file = Join-Path $root '404.html'
  }
  $type = $types[[System.IO.Path]::GetExtension($file).ToLowerInvariant()]
  if (-not $type) { $type = 'application/octet-stream' }
  $response.ContentType = $type
  # Another stick tomorrow is another portal at the same address.
  $response.AddHeader('Cache-Control', 'no-cache')
  $response.AddHeader('X-Content-Type-Options', 'nosniff')
  if ($request.HttpMethod -eq 'HEAD') { return }
  $bytes = [System.IO.File]::ReadAllBytes($file)
  $response.ContentLength64 = $bytes.Length
  $response.OutputStream.Write($bytes, 0, $bytes.Length)
}

if (-not (Test-Path -LiteralPath $root -PathType Container)) {
  Write-Host '旁边没有 portal 文件夹。请先把压缩包全部解压。'
  exit 1
}
try {
  $open = Open-Listener $Port
} catch {
  Write-Host "这台电脑不让打开门户：$_"
  Write-Host '请把 portal 文件夹交给管理员，放到任何网站服务器上。'
  exit 1
}
Write-Host "门户在这里：$($open.Address)"
Write-Host '用完关掉这个窗口。'
if (-not $env:QINGDAN_NO_BROWSER) { Start-Process $open.Address }
while ($open.Listener.IsListening) {
  $context = $open.Listener.GetContext()
  # A reader who leaves in the middle is no reason to stop for the others.
  try {
    Send-Answer $context
    $context.Response.Close()
  } catch {
    $context.Response.Abort()
  }
}
