/**
 * The bundler's last step: letters outside ASCII as escapes, so that Chrome takes what holds U+FFFF, which some libraries do, as UTF-8.
 * Plasmo's own writes the first half alone of every character beyond U+FFFF: no emoji survives it. Those stay as they are here, which is
 * UTF-8 and right in texts, patterns and names alike.
 */
// biome-ignore-start lint/style/useNodejsImportProtocol: the bundler, which loads this, does not know it
const { Transform } = require("stream");
const { StringDecoder } = require("string_decoder");
// biome-ignore-end lint/style/useNodejsImportProtocol: the bundler, which loads this, does not know it
const { Compressor } = require("@parcel/plugin");

const BEYOND_ASCII = /[\ud800-\udbff][\udc00-\udfff]|[\u0080-\uffff]/g;

const escaped = (text) =>
  text.replace(BEYOND_ASCII, (letter) => (letter.length === 2 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`));

module.exports = new Compressor({
  async compress({ stream }) {
    const decoder = new StringDecoder("utf8");
    const transform = new Transform({
      transform: (chunk, _, done) => done(null, escaped(decoder.write(chunk))),
      flush: (done) => done(null, escaped(decoder.end())),
    });
    return { stream: stream.pipe(transform) };
  },
});
