/** A heading that opens and closes what is beneath it. */
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure as AriaDisclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import "./disclosure.css";
import { Icon } from "./icon";

export interface DisclosureProps {
  title: ReactNode;
  /** A soft word at the end of the line. */
  detail?: ReactNode;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}

/** Closed at first, unless told otherwise. */
export function Disclosure({ title, detail, isOpenAtFirst, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="p-disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={3} className="p-disclosure-head">
        <AriaButton slot="trigger" className="p-disclosure-button">
          <Icon name="chevron-end" />
          <span className="p-disclosure-title">{title}</span>
          {detail && <span className="p-soft">{detail}</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="p-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
