import { ArrowUpTray, Spinner } from "@medusajs/icons"
import { Hint, Text, clx } from "@medusajs/ui"
import { DragEvent, useRef, useState } from "react"

type DropZoneProps = {
  label: string
  hint?: string
  /** As the browser's file dialog takes it; what is dropped must be checked by whoever gets it. */
  accept: string
  multiple?: boolean
  disabled?: boolean
  isPending?: boolean
  error?: string
  onFiles: (files: FileList | null) => void
}

/** Where files are dropped or chosen. */
export const DropZone = (props: DropZoneProps) => {
  const { label, hint, accept, multiple, disabled, isPending, error, onFiles } = props
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (!disabled) onFiles(event.dataTransfer.files)
  }
  return (
    <div className="flex flex-col gap-y-2">
      <button
        type="button"
        disabled={disabled || isPending}
        aria-busy={isPending}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg text-ui-fg-subtle flex w-full",
          "flex-col items-center gap-y-1 rounded-lg border border-dashed px-4 py-6 outline-none",
          "hover:border-ui-border-interactive focus-visible:border-ui-border-interactive",
          "disabled:text-ui-fg-disabled",
          isOver && "border-ui-border-interactive"
        )}
      >
        <span className="flex items-center gap-x-2">
          {isPending ? <Spinner className="animate-spin" /> : <ArrowUpTray />}
          <Text size="small">{label}</Text>
        </span>
        {hint && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {hint}
          </Text>
        )}
      </button>
      {error && (
        <Hint variant="error" role="alert" className="break-words">
          {error}
        </Hint>
      )}
      <input
        ref={input}
        hidden
        type="file"
        aria-label={label}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          onFiles(event.target.files)
          // The same file can be chosen again after it was removed.
          event.target.value = ""
        }}
      />
    </div>
  )
}
