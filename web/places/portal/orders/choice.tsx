import form from '../new-ticket/new-ticket.module.css'

/** One of a few, as buttons; radio buttons of the browser, so that arrow keys and readers work as everywhere. */
export function Choice<T extends string>({ name, label, options, value, error, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset data-field={name} aria-invalid={error !== undefined || undefined}>
      <legend>{label}</legend>
      <div className={form.types}>
        {options.map((option) => (
          <label key={option.value} className={form.type}>
            <input
              type="radio"
              name={name}
              className="unseen"
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" style={{ color: 'var(--danger)' }}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

type ChoiceProps<T extends string> = {
  name: string
  label: string
  options: readonly { value: T; label: string }[]
  value: T | ''
  error?: string | undefined
  onChoose: (value: T) => void
}
