/** What each role may do. */
import { t } from "../text";
import { Icon } from "../ui/icon";
import { isPermitted, PERMISSIONS, ROLES } from "./permissions";

/** One row a permission, one column a role. */
export function PermissionTable() {
  return (
    <div className="p-permissions">
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
    </div>
  );
}
