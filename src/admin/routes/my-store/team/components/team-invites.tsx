import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { HeaderCell } from "../../../../components/table-cells"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useMay } from "../../../../hooks/seller-me"
import { useTeamInvites } from "../../../../hooks/seller-team"
import { InviteRow } from "./invite-row"
import { InviteToTeam } from "./invite-to-team"

export const TeamInvites = () => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const [inviting, setInviting] = useState(false)
  return (
    <Section
      title={t("invites.title")}
      subtitle={t("invites.description")}
      actions={
        may("POST /seller/invites") && (
          <Button size="small" variant="secondary" onClick={() => setInviting(true)}>
            {t("invites.new")}
          </Button>
        )
      }
    >
      <InviteRows />
      <InviteToTeam open={inviting} onClose={() => setInviting(false)} />
    </Section>
  )
}

const InviteRows = () => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useTeamInvites()
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  if (!data?.invites.length) return <SectionMessage text={t("invites.empty")} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("fields.email")}</HeaderCell>
            <HeaderCell>{t("fields.role")}</HeaderCell>
            <HeaderCell>{t("fields.status")}</HeaderCell>
            <HeaderCell>{t("fields.created_at")}</HeaderCell>
            <HeaderCell>{t("fields.expires_at")}</HeaderCell>
            <HeaderCell />
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
