/** What is loaded with the pages that are opened later. */
import { approvals } from "./approvals";
import { cases } from "./cases";
import { knowledge } from "./knowledge";
import { queue } from "./queue";
import { routing } from "./routing";
import { settings } from "./settings";
import { sla } from "./sla";
import { stats } from "./stats";
import { team } from "./team";
import { training } from "./training";
import { welcome } from "./welcome";

export const later = {
  ...approvals,
  ...cases,
  ...knowledge,
  ...queue,
  ...routing,
  ...settings,
  ...sla,
  ...stats,
  ...team,
  ...training,
  ...welcome,
};
