/** Sections of one page, one shown at a time. */

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import "./tabs.css";

export interface TabsProps<Id extends string> {
  /** What is being switched, for screen readers. */
  label: string;
  items: readonly { id: Id; label: string; content: ReactNode }[];
  selected?: Id;
  onChange?: (id: Id) => void;
}

/** X's underlined tabs; only the selected content is in the document. */
export function Tabs<Id extends string>({ label, items, selected, onChange }: TabsProps<Id>) {
  return (
    <AriaTabs className="p-tabs" selectedKey={selected} onSelectionChange={(key) => onChange?.(key as Id)}>
      <TabList className="p-tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="p-tab">
            <span className="p-tab-words">{item.label}</span>
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="p-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
