/** A self-signed certificate for X's hosts, made when it is needed and never written to disk: only browsers we start accept it. */
import { generate } from "selfsigned";
import { X_HOSTS } from "../../../plasmo.config";

/** Key and certificate in PEM, good for one day. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: "commonName", value: "Perch practice site" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 86_400_000),
    extensions: [{ name: "subjectAltName", altNames: X_HOSTS.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
