/** What is loaded with the pages that are opened later. */
import { knowledge } from "./knowledge";
import { mood } from "./mood";
import { queue } from "./queue";
import { settings } from "./settings";
import { stats } from "./stats";
import { welcome } from "./welcome";

export const later = { ...knowledge, ...mood, ...queue, ...settings, ...stats, ...welcome };
