/** The brand's accounts on X. */
import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import type { Account } from "../../domain/rows";
import { accounts } from "../../store/queries";
import { usePageLink } from "../panel/page-link";
import { useAct } from "../panel/use-act";
import { t } from "../text";
import { Avatar } from "../ui/avatar";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { ErrorNotice } from "../ui/error-notice";
import { IconButton } from "../ui/icon-button";
import { Section } from "../ui/page-body";
import { shortDate } from "../ui/time";
import { HandleForm } from "./handle-form";
import { OfManagers } from "./of-managers";

/** The list, each with a way to remove it, and a form to add one. */
export function AccountsSection() {
  const act = useAct();
  const link = usePageLink();
  const known = useLiveQuery(() => accounts());
  const [removing, setRemoving] = useState<Account>();
  const add = async (handle: string) => {
    const done = await act({ type: "account.add", handle }, t("settings.account_added", { handle }));
    if (done) link.settingsChanged();
    return done;
  };
  const remove = async (account: Account) => {
    if (await act({ type: "account.remove", accountId: account.id }, t("settings.account_removed", { handle: account.handle })))
      link.settingsChanged();
  };
  return (
    <Section title={t("settings.accounts")} description={t("settings.accounts_words")}>
      <OfManagers>
        {known?.length === 0 && <ErrorNotice tone="warn" live={false} title={t("settings.no_accounts")} />}
        <ul className="p-accounts">
          {known?.map((account) => (
            <li key={account.id}>
              <Avatar url={account.avatarUrl} name={account.name ?? account.handle} size={36} />
              <span className="p-account-words">
                <bdi className="p-account-name">{account.name ?? `@${account.handle}`}</bdi>
                <span className="p-soft">
                  <bdi>@{account.handle}</bdi> · {t("settings.since", { date: shortDate(account.addedAt) })}
                </span>
              </span>
              <IconButton
                icon="trash"
                label={t("settings.remove_account", { handle: account.handle })}
                onPress={() => setRemoving(account)}
              />
            </li>
          ))}
        </ul>
        <HandleForm label={t("settings.add_account")} action={t("ui.add")} onSubmit={add} />
      </OfManagers>
      <ConfirmDialog
        isOpen={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        onConfirm={() => removing && void remove(removing)}
        title={t("settings.remove_title", { handle: removing?.handle ?? "" })}
        confirmLabel={t("settings.remove")}
        danger
      >
        <p>{t("settings.remove_words")}</p>
      </ConfirmDialog>
    </Section>
  );
}
