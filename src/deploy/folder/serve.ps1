# Shows the portal folder beside this file to this computer only. Nothing is installed, nothing leaves the machine.
param([int]$Port = 4380)
$ErrorActionPreference = 'Stop'
$root = [System.IO.Path]::GetFullPath((Join-Path $PSScriptRoot 'portal'))
$types = @{
  '.html' = 'text/html; charset=utf-8'; '.css' = 'text/css; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'
  '.mjs' = 'text/javascript; charset=utf-8'; '.json' = 'application/json; charset=utf-8'; '.svg' = 'image/svg+xml'
  '.xml' = 'application/xml; charset=utf-8'; '.csv' = 'text/csv; charset=utf-8'; '.ics' = 'text/calendar; charset=utf-8'
  '.txt' = 'text/plain; charset=utf-8'; '.png' = 'image/png'; '.jpg' = 'image/jpeg'; '.jpeg' = 'image/jpeg'
  '.webp' = 'image/webp'; '.avif' = 'image/avif'; '.ico' = 'image/x-icon'; '.wasm' = 'application/wasm'
  '.pdf' = 'application/pdf'
}
$listener = New-Object System.Net.HttpListener
$listener.Prefixes.Add("http://localhost:$Port/")
$listener.Start()
Write-Host "http://localhost:$Port/"
if (-not $env:QINGDAN_NO_BROWSER) { Start-Process "http://localhost:$Port/" }
while ($listener.IsListening) {
  $context = $listener.GetContext()
  $response = $context.Response
  try {
    $name = [System.Uri]::UnescapeDataString($context.Request.Url.AbsolutePath).TrimStart('/')
    $file = [System.IO.Path]::GetFullPath((Join-Path $root $name))
    $inside = $file.StartsWith($root + [System.IO.Path]::DirectorySeparatorChar) -or $file -eq $root
    if ($inside -and (Test-Path -LiteralPath $file -PathType Container)) {
      if ($name -ne '' -and -not $name.EndsWith('/')) {
        $response.Redirect($context.Request.Url.AbsolutePath + '/')
        continue
      }
      $file = Join-Path $file 'index.html'
    }
    if (-not $inside -or -not (Test-Path -LiteralPath $file -PathType Leaf)) {
      $response.StatusCode = 404
      $file = Join-Path $root '404.html'
    }
    $type = $types[[System.IO.Path]::GetExtension($file).ToLowerInvariant()]
    if ($type) { $response.ContentType = $type } else { $response.ContentType = 'application/octet-stream' }
    $bytes = [System.IO.File]::ReadAllBytes($file)
    $response.ContentLength64 = $bytes.Length
    if ($context.Request.HttpMethod -ne 'HEAD') { $response.OutputStream.Write($bytes, 0, $bytes.Length) }
  } catch {
    Write-Host $_
  } finally {
    $response.Close()
  }
}
