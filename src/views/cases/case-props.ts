/** What the parts of a case are given. */
import type { Case } from "../../domain/rows";
import type { Who } from "../panel/use-desk";

export interface CaseProps {
  current: Case;
  /** How many cases its customer has. */
  cases: number;
  who: Who;
}

export interface CaseDialogProps extends Omit<CaseProps, "cases"> {
  onClose: () => void;
}
