import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RoleDrawer } from "../../../../components/role-drawer"
import { HeaderCell } from "../../../../components/table-cells"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useMay } from "../../../../hooks/seller-me"
import { TeamMember, useChangeRole, useTeam } from "../../../../hooks/seller-team"
import { MemberRow } from "./member-row"
import { useLeaveWithPrompt } from "./use-leave-with-prompt"

export const TeamMembers = () => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const { leave, isPending } = useLeaveWithPrompt()
  return (
    <Section
      level="h1"
      title={t("team.title")}
      subtitle={t("team.description")}
      actions={
        may("POST /seller/members/leave") && (
          <Button size="small" variant="secondary" isLoading={isPending} onClick={leave}>
            {t("team.leave.action")}
          </Button>
        )
      }
    >
      <MemberRows />
    </Section>
  )
}

const MemberRows = () => {
  const { t } = useTranslation("seller")
  const { data, isLoading, isError, error } = useTeam()
  const { mutateAsync } = useChangeRole()
  const [changed, setChanged] = useState<TeamMember | null>(null)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <HeaderCell>{t("fields.person")}</HeaderCell>
            <HeaderCell>{t("fields.role")}</HeaderCell>
            <HeaderCell>{t("fields.joined_at")}</HeaderCell>
            <HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data?.members.map((member) => (
            <MemberRow key={member.id} member={member} onChangeRole={setChanged} />
          ))}
        </Table.Body>
      </Table>
      <RoleDrawer member={changed} save={mutateAsync} onClose={() => setChanged(null)} />
    </div>
  )
}
