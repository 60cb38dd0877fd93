import { StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { Truncated } from "../../../../components/truncated"
import { SellerInvite, useSellerInvites } from "../../../../hooks/seller"

const COLORS = { accepted: "green", revoked: "grey", expired: "red", open: "orange" } as const

function stateOf(invite: SellerInvite, now: number): keyof typeof COLORS {
  if (invite.accepted_at) return "accepted"
  if (invite.revoked_at) return "revoked"
  return new Date(invite.expires_at).getTime() <= now ? "expired" : "open"
}

export const SellerInvites = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useSellerInvites(sellerId)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.invites.length) return <SectionMessage text={t("invites.empty")} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.email")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.role")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.status")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.created_at")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.expires_at")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.invites.map((invite) => (
            <InviteRow key={invite.id} invite={invite} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const InviteRow = ({ invite }: { invite: SellerInvite }) => {
  const { t } = useTranslation("seller")
  const state = stateOf(invite, Date.now())
  return (
    <Table.Row>
      <Table.Cell>
        <Truncated text={invite.email} className="max-w-[260px]" />
      </Table.Cell>
      <Table.Cell>{t(`role.${invite.role}`)}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={COLORS[state]} className="text-nowrap">
          {t(`invites.state.${state}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell>
        <DateText date={invite.created_at} />
      </Table.Cell>
      <Table.Cell>
        <DateText date={invite.expires_at} />
      </Table.Cell>
    </Table.Row>
  )
}
