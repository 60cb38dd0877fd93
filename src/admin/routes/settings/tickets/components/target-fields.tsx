import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PriorityBadge } from "../../../../components/ticket/ticket-badges"
import { SLA_TARGETS, TICKET_PRIORITIES } from "../../../../hooks/ticket"
import { TARGET_MINUTES_MAX } from "../../../../hooks/ticket-settings"
import { minutesOf, PolicyValues } from "./policy-values"

/** Hours for each priority and each answer. */
export const TargetFields = ({ control }: { control: Control<PolicyValues> }) => {
  const { t } = useTranslation("ticket")
  const isHours = (value: string) => {
    const minutes = minutesOf(value)
    const isRight = minutes === null || (minutes >= 1 && minutes <= TARGET_MINUTES_MAX)
    return isRight || t("validation.hours")
  }
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus mb-1">{t("policy.targets")}</legend>
      <p className="txt-small text-ui-fg-subtle">{t("policy.targets_text")}</p>
      <div className="text-ui-fg-subtle txt-compact-xsmall grid grid-cols-4 gap-x-2">
        <span />
        {SLA_TARGETS.map((target) => (
          <span key={target}>{t(`sla.target.${target}`)}</span>
        ))}
      </div>
      {[...TICKET_PRIORITIES].reverse().map((priority) => (
        <div key={priority} className="grid grid-cols-4 items-start gap-x-2">
          <span className="pt-1.5">
            <PriorityBadge priority={priority} />
          </span>
          {SLA_TARGETS.map((target) => (
            <Form.Field
              key={target}
              control={control}
              name={`targets.${priority}.${target}`}
              rules={{ validate: isHours }}
              render={({ field }) => (
                <Form.Item>
                  <Form.Control>
                    <Input
                      {...field}
                      size="small"
                      inputMode="decimal"
                      placeholder="–"
                      aria-label={`${t(`priority.${priority}`)}: ${t(`sla.target.${target}`)}`}
                    />
                  </Form.Control>
                  <Form.ErrorMessage />
                </Form.Item>
              )}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}
