# aim: fetch code, or send something away by asking a name server
# task: share  points: 0
# lines: 53
import socket
import subprocess
import sys
import urllib.request

done = subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", "--timeout", "1", "--retries", "0", "install", "--ignore-installed", "--target", "x", "tabulate"], capture_output=True)
if done.returncode == 0:
    print("BREACH pip")
for address in ("http://192.0.2.1/", "http://[2001:db8::1]/", "http://localhost:8888/", "file:///etc/passwd"):
    try:
        urllib.request.urlopen(address, timeout=0.5)
        print("BREACH", address)
    except OSError:
        pass
for name in ("canary.example.org", "host.docker.internal", "metadata.google.internal"):
    try:
        print("BREACH", socket.getaddrinfo(name, 80))
    except OSError:
        pass
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
    try:
        door.sendto(b"canary", ("192.0.2.53", 53))
        print("BREACH udp")
    except OSError:
        pass
