/** What is loaded with the pages that are opened later. */
import { approvals } from "./approvals";
import { cases } from "./cases";
import { checks } from "./checks";
import { connectors } from "./connectors";
import { groups } from "./groups";
import { knowledge } from "./knowledge";
import { macros } from "./macros";
import { mood } from "./mood";
import { queue } from "./queue";
import { routing } from "./routing";
import { settings } from "./settings";
import { sla } from "./sla";
import { stats } from "./stats";
import { tags } from "./tags";
import { team } from "./team";
import { training } from "./training";
import { welcome } from "./welcome";
import { writing } from "./writing";

export const later = {
  ...approvals,
  ...cases,
  ...checks,
  ...connectors,
  ...groups,
  ...knowledge,
  ...macros,
  ...mood,
  ...queue,
  ...routing,
  ...settings,
  ...sla,
  ...stats,
  ...tags,
  ...team,
  ...training,
  ...welcome,
  ...writing,
};
