/** Perch's own small set of stroke icons. They carry no name of their own: the control or text beside them does. */
import "./icon.css";

const PATHS = {
  alert: "M12 8.5v4.5M12 16.5v.01M10.3 4.2 2.8 17.3A2 2 0 0 0 4.5 20.2h15a2 2 0 0 0 1.7-2.9L13.7 4.2a2 2 0 0 0-3.4 0Z",
  archive: "M3.5 4.5h17v4h-17zM5 8.5v11h14v-11M10 12.5h4",
  "arrow-down": "M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5",
  back: "M20 12H4.5M11 5.5 4.5 12l6.5 6.5",
  bird: "M3 18c7 1 12-1 14-6l4-2-3.5-1.5A4.5 4.5 0 0 0 9.5 7c-.5 4-3 6-6.5 6.5 1.5 1.5 3 2 5 2M14 7.5v.01",
  book: "M12 6.5C10 5 7 4.5 3.5 4.8v13.4C7 18 10 18.5 12 20c2-1.5 5-2 8.5-1.8V4.8C17 4.5 14 5 12 6.5Zm0 0V20",
  chart: "M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6",
  check: "M4.5 12.5 10 18 19.5 7",
  "chevron-down": "m6 9.5 6 6 6-6",
  "chevron-up": "m6 14.5 6-6 6 6",
  "chevron-end": "m9.5 6 6 6-6 6",
  clock: "M12 7v5.2l3.3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  close: "m5.5 5.5 13 13M18.5 5.5l-13 13",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  download: "M12 4v11.5M7 11l5 5 5-5M4.5 20h15",
  edit: "M4 20h4.5L20 8.5 15.5 4 4 15.5zM13 6.5l4.5 4.5",
  external: "M13.5 4.5h6v6M19.5 4.5 11 13M10 6H5v13h13v-5",
  globe: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM3.5 12h17M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18Z",
  help: "M9.5 9.3a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.2 1-1.2 2M12 17v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  inbox: "M3.5 13 6.5 5h11l3 8v6h-17zM3.5 13H9a3 3 0 0 0 6 0h5.5",
  info: "M12 11v5.5M12 7.8v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  insert: "M4 5.5h16M4 10.5h7M4 15.5h5M15 11v9M11.5 16.5 15 20l3.5-3.5",
  key: "M8 19.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9ZM11.2 11.8 19.5 3.5M16 7l3 3",
  lock: "M6 10.5h12v9.5H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
  mail: "M3.5 5.5h17v13h-17zM3.5 7l8.5 6.5L20.5 7",
  "mood-calm": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9 9.5v.01M15 9.5v.01M8.5 15h7",
  "mood-happy": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9 9.5v.01M15 9.5v.01M8 14c1.8 2.7 6.2 2.7 8 0",
  "mood-upset": "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM9 9.5v.01M15 9.5v.01M8 16.2c1.8-2.7 6.2-2.7 8 0",
  more: "M5.5 12v.01M12 12v.01M18.5 12v.01",
  note: "M5 4h14v10.5L13.5 20H5zM19 14.5h-5.5V20M8.5 8.5h7M8.5 12h4",
  plus: "M12 4.5v15M4.5 12h15",
  refresh: "M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5",
  reply: "M4 11.5 10.5 5v4c6 0 9.5 3.5 9.5 10-2-3.5-5-4.8-9.5-4.8V18z",
  search: "M16 16l4.5 4.5M18 10.7a7.2 7.2 0 1 1-14.5 0 7.2 7.2 0 0 1 14.5 0Z",
  settings:
    "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10.6 3.5h2.8l.5 2.5 1.9.8 2.1-1.5 2 2-1.5 2.1.8 1.9 2.5.5v2.8l-2.5.5-.8 1.9 1.5 2.1-2 2-2.1-1.5-1.9.8-.5 2.5h-2.8l-.5-2.5-1.9-.8-2.1 1.5-2-2 1.5-2.1-.8-1.9-2.5-.5v-2.8l2.5-.5.8-1.9-1.5-2.1 2-2 2.1 1.5 1.9-.8z",
  tag: "M3.5 3.5h8.5l8.5 8.5-8.5 8.5L3.5 12zM8 8v.01",
  trash: "M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6",
  "trend-down": "M4 7l6 6 4-4 6.5 7M20.5 11v5h-5",
  "trend-up": "M4 17l6-6 4 4 6.5-7M20.5 13V8h-5",
  undo: "M4 9.5h10.5a5 5 0 0 1 0 10H8M8.5 5 4 9.5 8.5 14",
  unread: "M12 6.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z",
  upload: "M12 16V4.5M7 9l5-5 5 5M4.5 20h15",
  user: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6",
  verified:
    "M12 2.8l2.5 1.9 3.1-.3 1 3L21.3 9l-.9 3 .9 3-2.7 1.6-1 3-3.1-.3L12 21.2l-2.5-1.9-3.1.3-1-3L2.7 15l.9-3-.9-3 2.7-1.6 1-3 3.1.3zM10.8 16.3l6-6.5-1.5-1.4-4.6 5-2.2-2.2-1.4 1.4z",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon as large as the text around it, in its colour; `size` in CSS pixels overrides. */
export function Icon({ name, size }: { name: IconName; size?: number }) {
  return (
    <svg className="p-icon" viewBox="0 0 24 24" aria-hidden="true" style={size ? { inlineSize: size, blockSize: size } : undefined}>
      <path d={PATHS[name]} />
    </svg>
  );
}
