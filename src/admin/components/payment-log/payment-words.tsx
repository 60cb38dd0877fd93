import { StatusBadge, Text } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import type { PaymentLog, PaymentOutcome } from "../../hooks/payment-log"

const COLOR = { ok: "green", refused: "orange", error: "red", timeout: "red" } as const

export const OutcomeBadge = ({ outcome }: { outcome: PaymentOutcome }) => {
  const { t } = useTranslation("payment-log")
  return (
    <StatusBadge color={COLOR[outcome]} className="text-nowrap">
      {t(`outcome.${outcome}`)}
    </StatusBadge>
  )
}

/** `pp_zarinpal_zarinpal` has a name; one that is not known is called what the platform calls it. */
export const useProviderName = () => {
  const { t } = useTranslation("payment-log")
  return useCallback(
    (id: string) => t(`provider.${id}`, { defaultValue: id.replace(/^pp_/, "") }),
    [t]
  )
}

/** What was asked of whom, and the provider's code when it was not simply done. */
export const WhatWasAsked = ({ log }: { log: PaymentLog }) => {
  const { t } = useTranslation("payment-log")
  const nameOf = useProviderName()
  return (
    <div className="min-w-[140px]">
      <Text size="small" leading="compact" weight="plus" className="text-nowrap">
        {t(`action.${log.action}`)}
      </Text>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle text-nowrap">
        {nameOf(log.provider_id)}
      </Text>
    </div>
  )
}

export const Milliseconds = ({ value }: { value: number }) => {
  const { t, i18n } = useTranslation("payment-log")
  const amount = new Intl.NumberFormat(i18n.language).format(value)
  return <bdi className="text-nowrap tabular-nums">{t("fields.ms", { value: amount })}</bdi>
}
