import { Button, Copy, InlineTip, Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** `rotated` says that the old secret signs for a while. */
type SecretModalProps = {
  secret: string | null
  reason: "created" | "rotated"
  onClose: () => void
}

const VERIFY = `import { Webhook } from "standardwebhooks"

new Webhook(secret)
  .verify(rawBody, request.headers)`

/** The one moment at which a secret can be read; it is kept sealed. */
export const SecretModal = ({ secret, reason, onClose }: SecretModalProps) => {
  const { t } = useTranslation("webhook")
  if (!secret) return null
  return (
    <Prompt open variant="confirmation">
      <Prompt.Content className="max-h-full overflow-y-auto">
        <Prompt.Header>
          <Prompt.Title>{t(`secret.${reason}`)}</Prompt.Title>
          <Prompt.Description>{t(`secret.${reason}_text`)}</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-3 px-6 pt-4">
          <div className="bg-ui-bg-field shadow-borders-base flex gap-x-2 rounded-md px-3 py-2">
            <Text size="small" className="min-w-0 flex-1 break-all font-mono" dir="ltr">
              {secret}
            </Text>
            <Copy content={secret} aria-label={t("secret.copy")} className="shrink-0" />
          </div>
          <InlineTip label={t("translation:general.tip")} variant="warning">
            {t("secret.once")}
          </InlineTip>
          <Text size="small" className="text-ui-fg-subtle">
            {t("secret.verify")}
          </Text>
          <pre
            dir="ltr"
            className="bg-ui-bg-subtle text-ui-fg-subtle txt-compact-xsmall overflow-x-auto rounded-md border p-3 font-mono"
          >
            {VERIFY}
          </pre>
        </div>
        <Prompt.Footer>
          <Button size="small" onClick={onClose}>
            {t("secret.done")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
