/** Line icons of the practice site, drawn for it. */
const PATHS = {
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20",
  bell: "M6 10a6 6 0 0 1 12 0c0 5 2 6 2 6H4s2-1 2-6zM10 20h4",
  mail: "M3.5 6h17v12h-17zM4 7l8 6 8-6",
  chat: "M4 5h16v11H11l-4 4v-4H4z",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.6-4 3.6-6 7.5-6s6.900 2 7.500 6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  reply: "M4 11a7 7 0 0 1 7-7h2a7 7 0 0 1 1 13.900L9 21v-3a7 7 0 0 1-5-7z",
  repost: "M2.500 8 6 4.500 9.500 8M6 5v10a3 3 0 0 0 3 3h4M21.500 16 18 19.500 14.500 16M18 19V9a3 3 0 0 0-3-3h-4",
  heart:
    "M12 20S4 15.500 4 9.500C4 6.900 6 5 8.200 5c1.600 0 3 .9 3.800 2.400C12.800 5.900 14.200 5 15.800 5 18 5 20 6.900 20 9.500 20 15.500 12 20 12 20z",
  views: "M5 20v-8M10 20V4M15 20v-6M20 20V9",
  bookmark: "M6 4h12v16l-6-4.500L6 20z",
  share: "M12 15V4M7.500 8 12 3.500 16.500 8M5 14v6h14v-6",
  back: "M20 12H5M11 6l-6 6 6 6",
  close: "M6 6l12 12M18 6 6 18",
  pin: "M8 4h8l-1 6 3 3v2H6v-2l3-3zM12 15v6",
  place: "M12 21s7-6.500 7-11a7 7 0 1 0-14 0c0 4.500 7 11 7 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700L12 17",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01",
  send: "M4 12 20 4l-5 16-3-7z",
  lesson: "M3 9l9-4 9 4-9 4zM7 11v5c3 2.500 7 2.500 10 0v-5M21 9v6",
  trash: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name, size = 20, filled = false }: { name: IconName; size?: number; filled?: boolean }) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    aria-hidden="true"
    className={name === "back" || name === "send" ? "flips" : undefined}
    fill={filled ? "currentColor" : "none"}
    stroke="currentColor"
    strokeWidth={name === "more" ? 3 : 1.8}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={PATHS[name]} />
  </svg>
);

const COLOURS = { blue: "rgb(29, 155, 240)", business: "rgb(226, 183, 25)", government: "rgb(130, 154, 171)" };

/** The mark beside a verified name. */
export const Verified = ({ kind }: { kind: keyof typeof COLOURS }) => (
  <svg viewBox="0 0 24 24" width={18} height={18} role="img" aria-label="Verified account" data-testid="icon-verified">
    <circle cx="12" cy="12" r="9.500" fill={COLOURS[kind]} />
    <path d="M7.500 12.300l3 3 6-6.300" fill="none" stroke="#fff" strokeWidth="2.200" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
