# aim: reach a network, the cloud's metadata service, or a service of the host
# task: share  points: 0
# lines: 49, 53
import socket

for family, address in [
    (socket.AF_INET, ("127.0.0.1", 22)),
    (socket.AF_INET, ("169.254.169.254", 80)),
    (socket.AF_INET, ("192.0.2.1", 80)),
    (socket.AF_INET6, ("::1", 22)),
    (socket.AF_UNIX, "/run/dbus/system_bus_socket"),
    (socket.AF_UNIX, "\0/tmp/.X11-unix/X0"),
]:
    try:
        with socket.socket(family) as door:
            door.settimeout(0.5)
            door.connect(address)
        print("BREACH", address)
    except OSError:
        pass
try:
    print("BREACH", socket.gethostbyname("example.org"))
except OSError:
    pass
