/** A person's or brand's picture, or the first letter of their name. */
import { useState } from "react";
import "./avatar.css";

/** Decorative: the name stands beside it. `size` in CSS pixels (default 40). */
export function Avatar({ url, name, size = 40 }: { url?: string; name: string; size?: number }) {
  const [broken, setBroken] = useState<string>();
  const style = { inlineSize: size, blockSize: size, fontSize: size * 0.42 };
  if (url && url !== broken) {
    return (
      <img className="p-avatar" style={style} src={url} alt="" loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(url)} />
    );
  }
  const letter = [...name.replace(/^@/, "").trim()][0]?.toUpperCase() ?? "?";
  return (
    <span className="p-avatar p-avatar-letter" style={style} aria-hidden="true">
      {letter}
    </span>
  );
}
