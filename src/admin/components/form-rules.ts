import { useTranslation } from "react-i18next"

const WHOLE_MAX = 1_000_000_000

/** Rules for the fields of a form, with their words. The server checks again. */
export const useRules = () => {
  const { t } = useTranslation("seller")
  return {
    required: { required: t("validation.required") },
    text: (min: number, max: number) => ({
      ...(min > 0 && { required: t("validation.required") }),
      minLength: { value: min, message: t("validation.min", { count: min }) },
      maxLength: { value: max, message: t("validation.max", { count: max }) },
    }),
    handle: {
      pattern: { value: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: t("validation.handle") },
    },
    whole: (max?: number) => ({
      validate: (value: unknown) =>
        isBlank(value) ||
        (Number.isInteger(Number(value)) &&
          Number(value) >= 0 &&
          Number(value) <= (max ?? WHOLE_MAX)) ||
        (max === undefined ? t("validation.whole") : t("validation.whole_to", { max })),
    }),
    amount: {
      validate: (value: unknown) => isBlank(value) || Number(value) >= 0 || t("validation.amount"),
    },
    url: {
      validate: (value: unknown) =>
        isBlank(value) || /^https?:\/\/\S+\.\S+/.test(String(value)) || t("validation.url"),
    },
  }
}

const isBlank = (value: unknown) => value === "" || value === null || value === undefined
