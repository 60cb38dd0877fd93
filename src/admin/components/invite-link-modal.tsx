import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Copy, InlineTip, Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SellerInvite } from "../hooks/seller"

type InviteLinkModalProps = { invite: SellerInvite | null; onClose: () => void }

/** The one moment at which the link can be read; only its hash is kept. */
export const InviteLinkModal = ({ invite, onClose }: InviteLinkModalProps) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  if (!invite?.url) return null
  return (
    <Prompt open variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("invites.link.title")}</Prompt.Title>
          <Prompt.Description>
            {t("invites.link.description", {
              email: invite.email,
              // A date without its time ends with a space.
              date: getFullDate({ date: invite.expires_at }).trim(),
            })}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-3 px-6 pt-4">
          <div className="bg-ui-bg-field shadow-borders-base flex gap-x-2 rounded-md px-3 py-2">
            <Text size="small" className="min-w-0 flex-1 truncate font-mono" dir="ltr">
              {invite.url}
            </Text>
            <Copy content={invite.url} aria-label={t("invites.link.copy")} />
          </div>
          <InlineTip label={t("translation:general.tip")} variant="warning">
            {t("invites.link.once")}
          </InlineTip>
        </div>
        <Prompt.Footer>
          <Button size="small" onClick={onClose}>
            {t("invites.link.done")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
