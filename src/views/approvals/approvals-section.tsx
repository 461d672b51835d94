/** Settings: what needs approval, who gives it, and what each role may do at all. */
import { useLiveQuery } from "dexie-react-hooks";
import { mayCommand } from "../../domain/roles";
import type { Settings } from "../../domain/rows";
import { accounts, agents, setting } from "../../store/queries";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Checkbox } from "../ui/checkbox";
import { Disclosure } from "../ui/disclosure";
import { Section } from "../ui/page-body";
import { Switch } from "../ui/switch";
import { PermissionTable } from "./permission-table";
import { PolicyList } from "./policy-list";
import "./settings.css";

/** Everybody of the team sees it; who runs the team changes it. */
export default function ApprovalsSection() {
  const act = useAct();
  const read = useLiveQuery(async () => {
    const [settings, brands, team, { agentId }] = await Promise.all([setting("approvals"), accounts(), agents(), setting("agent")]);
    return { settings, brands, team: team.filter(({ leftAt }) => leftAt === undefined), role: team.find(({ id }) => id === agentId)?.role };
  });
  if (!read) return null;
  const { settings, brands, team, role } = read;
  const set = (part: Partial<Omit<Settings["approvals"], "id">>, done?: string) =>
    void act({ type: "settings.set", setting: { id: "approvals", ...part } }, done);
  const mayEdit = role !== undefined && mayCommand(role, { type: "settings.set", setting: { id: "approvals" } });
  const { policies, managersReview, reviewers } = settings;
  const candidates = team.filter((one) => one.role === "agent");
  return (
    <Section title={t("approvals.title")} description={t(role ? "approvals.words" : "approvals.alone")}>
      {role && (
        <div className="p-stack">
          <PolicyList policies={policies} brands={brands} mayEdit={mayEdit} onChange={(next, done) => set({ policies: next }, done)} />
          <Switch
            label={t("approvals.managers")}
            description={t("approvals.managers_words")}
            isSelected={managersReview}
            isDisabled={!mayEdit}
            onChange={(isOn) => set({ managersReview: isOn })}
          />
          {candidates.length > 0 && (
            <fieldset className="p-choices p-policy-roles">
              <legend className="p-label">{t("approvals.reviewers")}</legend>
              {candidates.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  isSelected={reviewers.includes(id)}
                  isDisabled={!mayEdit}
                  onChange={(isOn) => set({ reviewers: isOn ? [...reviewers, id] : reviewers.filter((one) => one !== id) })}
                />
              ))}
            </fieldset>
          )}
        </div>
      )}
      <Disclosure title={t("approvals.permissions")}>
        <p className="p-soft">{t("approvals.permissions_words")}</p>
        <PermissionTable />
      </Disclosure>
    </Section>
  );
}
