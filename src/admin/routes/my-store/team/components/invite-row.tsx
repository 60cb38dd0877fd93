import { ActionMenu } from "@medusajs/dashboard/components"
import { XCircle } from "@medusajs/icons"
import { StatusBadge, Table, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Cell } from "../../../../components/table-cells"
import { DateText } from "../../../../components/date-text"
import { Truncated } from "../../../../components/truncated"
import type { SellerInvite } from "../../../../hooks/seller"
import { useMay } from "../../../../hooks/seller-me"
import { useRevokeInvite } from "../../../../hooks/seller-team"

const COLORS = { accepted: "green", revoked: "grey", expired: "red", open: "orange" } as const

function stateOf(invite: SellerInvite, now: number): keyof typeof COLORS {
  if (invite.accepted_at) return "accepted"
  if (invite.revoked_at) return "revoked"
  return new Date(invite.expires_at).getTime() <= now ? "expired" : "open"
}

export const InviteRow = ({ invite }: { invite: SellerInvite }) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const state = stateOf(invite, Date.now())
  return (
    <Table.Row>
      <Cell>
        <Truncated text={invite.email} className="max-w-[260px]" />
      </Cell>
      <Cell>{t(`role.${invite.role}`)}</Cell>
      <Cell>
        <StatusBadge color={COLORS[state]} className="text-nowrap">
          {t(`team.invites.state.${state}`)}
        </StatusBadge>
      </Cell>
      <Cell>
        <DateText date={invite.created_at} />
      </Cell>
      <Cell>
        <DateText date={invite.expires_at} />
      </Cell>
      <Cell>
        {state === "open" && may("DELETE /seller/invites/:id") && <InviteMenu invite={invite} />}
      </Cell>
    </Table.Row>
  )
}

const InviteMenu = ({ invite }: { invite: SellerInvite }) => {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useRevokeInvite()
  const revoke = async () => {
    const agreed = await prompt({
      title: t("team.invites.revoke.title"),
      description: t("team.invites.revoke.text", { email: invite.email }),
      confirmText: t("team.invites.revoke.action"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(invite.id, {
      onSuccess: () => toast.success(t("team.invites.revoke.done")),
      onError: (error) => toast.error(error.message),
    })
  }
  const action = { icon: <XCircle />, label: t("team.invites.revoke.action"), onClick: revoke }
  return (
    <div className="flex justify-end">
      <ActionMenu groups={[{ actions: [action] }]} />
    </div>
  )
}
