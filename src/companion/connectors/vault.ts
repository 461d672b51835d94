/** Tokens of connectors, encrypted with the key that stands outside the database: a copy of that, or a backup, opens none of them. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { PullFailed } from "./pull-failed";

export interface Vault {
  close(token: string, of: string): string;
  /** Throws `PullFailed` where it was closed with another key, or for another connector. */
  open(closed: string, of: string): string;
}

const [IV, TAG] = [12, 16];

/** `of` names whose token it is: moved to another connector it is worth nothing. */
export function createVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "perch:connector", 32));
  return {
    close(token, of) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(of));
      const closed = Buffer.concat([cipher.update(token, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString("base64url");
    },
    open(closed, of) {
      const bytes = Buffer.from(closed, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV), { authTagLength: TAG }).setAAD(Buffer.from(of));
        decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
        return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString("utf8");
      } catch {
        throw new PullFailed("token");
      }
    },
  };
}
