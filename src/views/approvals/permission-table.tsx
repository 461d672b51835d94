/** What each role may do. */
import { t } from "../text";
import { Icon } from "../ui/icon";
import { isPermitted, PERMISSIONS, ROLES } from "./permissions";

/** One row a permission, one column a role. */
export function PermissionTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="p-permissions" tabIndex={0} aria-label={t("approvals.permissions")}>
      <table>
        <caption className="p-label-hidden">{t("approvals.permissions")}</caption>
        <thead>
          <tr>
            <td />
            {ROLES.map((role) => (
              <th scope="col" key={role}>
                {t(`approvals.role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSIONS.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`approvals.permission.${permission}`)}</th>
              {ROLES.map((role) => {
                const may = isPermitted(permission, role);
                return (
                  <td key={role}>
                    {may && <Icon name="check" />}
                    <span className="p-label-hidden">{t(may ? "approvals.may" : "approvals.may_not")}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
