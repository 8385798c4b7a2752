#!/bin/sh
# Shows the portal in this folder to this computer only. Uses what the machine has: Python, PHP or BusyBox.
cd "$(dirname "$0")/portal" || exit 1
port="${1:-4380}"
has() {
  command -v "$1" >/dev/null 2>&1
}
taken() {
  if has python3; then
    python3 -c 'import socket, sys; sys.exit(socket.socket().connect_ex(("127.0.0.1", int(sys.argv[1]))))' "$1"
  elif has php; then
    php -r 'exit(@fsockopen("127.0.0.1", (int) $argv[1]) ? 0 : 1);' "$1"
  else
    return 1
  fi
}
while taken "$port"; do port=$((port + 1)); done
address="http://127.0.0.1:$port/"
show() {
  [ -n "$QINGDAN_NO_BROWSER" ] && return
  (sleep 1; xdg-open "$address" >/dev/null 2>&1) &
}
echo "门户在这里：$address"
echo "用完关掉这个窗口，或按 Ctrl+C。"
if has python3; then
  show
  exec python3 -m http.server --bind 127.0.0.1 "$port"
elif has php; then
  show
  exec php -S "127.0.0.1:$port"
elif has busybox && busybox --list | grep -qx httpd; then
  show
  exec busybox httpd -f -p "127.0.0.1:$port"
fi
echo "这台电脑上没有 Python、PHP 或 BusyBox，打不开。请把 portal 文件夹交给管理员，放到任何网站服务器上。" >&2
exit 1
