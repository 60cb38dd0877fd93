import { XMarkMini } from "@medusajs/icons"
import { Badge, Input } from "@medusajs/ui"
import { KeyboardEvent, forwardRef, useState } from "react"
import { useTranslation } from "react-i18next"

type ChipsInputProps = {
  value: string[]
  onChange: (value: string[]) => void
  onBlur?: () => void
  max: number
  placeholder?: string
  id?: string
}

/** A list of short words; Enter or a comma ends a word, Backspace takes the last one back. */
export const ChipsInput = forwardRef<HTMLInputElement, ChipsInputProps>((props, ref) => {
  const { value, onChange, onBlur, max, placeholder, ...rest } = props
  const { t } = useTranslation("seller")
  const [text, setText] = useState("")

  const add = () => {
    const words = text.split(",").map((word) => word.trim())
    const fresh = words.filter((word) => word && !value.includes(word))
    if (fresh.length) onChange([...new Set([...value, ...fresh])].slice(0, max))
    setText("")
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" && !event.metaKey && !event.ctrlKey) || event.key === ",") {
      event.preventDefault()
      add()
    }
    if (event.key === "Backspace" && !text) onChange(value.slice(0, -1))
  }

  return (
    <div className="flex flex-col gap-y-2">
      <Input
        {...rest}
        ref={ref}
        dir="auto"
        value={text}
        disabled={value.length >= max}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          add()
          onBlur?.()
        }}
      />
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((word) => (
            <li key={word} className="min-w-0">
              <Badge size="2xsmall" className="max-w-full gap-x-1">
                <span className="truncate">{word}</span>
                <button
                  type="button"
                  aria-label={t("actions.remove_named", { name: word })}
                  onClick={() => onChange(value.filter((other) => other !== word))}
                >
                  <XMarkMini className="text-ui-fg-muted" />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
})
ChipsInput.displayName = "ChipsInput"
