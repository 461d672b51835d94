/** Settings: who answers, with which team, what is kept, the data itself, and how well Perch reads X. */
import ApprovalsSection from "../approvals/approvals-section";
import CasesSection from "../cases/cases-section";
import HoursSection from "../sla/hours-section";
import PoliciesSection from "../sla/policies-section";
import { TeamSection } from "../team/team-section";
import { t } from "../text";
import { part } from "../text/load";
import { PageBody } from "../ui/page-body";
import { AccountsSection } from "./accounts-section";
import { AgentSection } from "./agent-section";
import { AppearanceSection } from "./appearance-section";
import { CaptureSection } from "./capture-section";
import { DataSection } from "./data-section";
import { HealthSection } from "./health-section";
import "./settings.css";

const ChecksSection = part(() => import("../checks/checks-section"));
const VoiceSection = part(() => import("../checks/voice-section"));
const ConnectorsSection = part(() => import("../connectors/connectors-section"));
const OpeningsSection = part(() => import("./openings-section"));
const RoutingSection = part(() => import("../routing/routing-section"));
const TrainingSection = part(() => import("../training/training-section"));

/** The page. Every change is saved at once; where that can't be, there is a Save button. */
export default function SettingsPage() {
  return (
    <PageBody title={t("settings.title")}>
      <div className="p-settings">
        <AccountsSection />
        <AgentSection />
        <TeamSection />
        <ConnectorsSection />
        <HoursSection />
        <PoliciesSection />
        <OpeningsSection />
        <ApprovalsSection />
        <ChecksSection />
        <VoiceSection />
        <AppearanceSection />
        <CasesSection />
        <RoutingSection />
        <CaptureSection />
        <TrainingSection />
        <DataSection />
        <HealthSection />
      </div>
    </PageBody>
  );
}
