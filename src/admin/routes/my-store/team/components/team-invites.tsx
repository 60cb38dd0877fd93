import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { InviteTable } from "../../../../components/invite-table"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useMay } from "../../../../hooks/seller-me"
import { useRevokeInvite, useTeamInvites } from "../../../../hooks/seller-team"
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
  const may = useMay()
  const { mutate } = useRevokeInvite()
  const { data, isLoading, isError, error } = useTeamInvites()
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  return (
    <InviteTable
      invites={data?.invites ?? []}
      revoke={may("DELETE /seller/invites/:id") ? mutate : null}
    />
  )
}
