import { describe, expect, it } from "vitest";
import { checkedAddress, isPublic } from "./public-address";

describe("an address a connector may reach", () => {
  it.each(["93.184.216.34", "1.1.1.1", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4001:830::200e"])("is %s", (ip) => {
    expect(isPublic(ip)).toBe(true);
  });

  it.each([
    ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1"],
    ...[
      "192.0.0.192",
      "198.18.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "::",
      "::1",
      "::ffff:127.0.0.1",
      "::ffff:8.8.8.8",
      "fe80::1",
      "fc00::1",
    ],
    ...["fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00::1", "2001:db8::1", "localhost", ""],
  ])("is not %s", (ip) => {
    expect(isPublic(ip)).toBe(false);
  });

  it.each([
    ...[
      "http://127.0.0.1/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://0177.0.0.1/",
      "http://127.1/",
      "http://[::1]/",
      "http://[::ffff:7f00:1]/",
    ],
    ...["http://169.254.169.254/latest", "https://10.0.0.1:8443/"],
  ])("is not %s, however it is written", (address) => {
    expect(() => checkedAddress(address, [])).toThrow("private");
  });

  it.each(["file:///etc/passwd", "ftp://a.example/", "https://olive:key@a.example/", "javascript:alert(1)", "nothing", ""])(
    "is not %s",
    (address) => {
      expect(() => checkedAddress(address, [])).toThrow("address");
    },
  );

  it("is one of the operator's network where that is allowed, by host or by host and port", () => {
    expect(checkedAddress("http://10.0.0.1:80/a", ["10.0.0.1"]).href).toBe("http://10.0.0.1/a");
    expect(checkedAddress("http://10.0.0.1:8080/", ["10.0.0.1:8080"]).port).toBe("8080");
    expect(() => checkedAddress("http://10.0.0.1:22/", ["10.0.0.1:8080"])).toThrow("private");
    expect(() => checkedAddress("//10.0.0.2/", ["10.0.0.1"], new URL("http://10.0.0.1/"))).toThrow("private");
  });
});
