interface Props {
  readonly label: string;
  readonly name: string;
  readonly type?: 'text' | 'password';
  readonly autoComplete: string;
  readonly minLength?: number;
}
/** One line of a form, its label above it. */
export function Field({ label, type = 'password', ...rest }: Props) {
  return (
    <label>
      {label}
      <br />
      <input type={type} required {...rest} />
    </label>
  );
}

/** Four to six digits, on the number keys. */
export function PinField({ label, name }: { label: string; name: string }) {
  return (
    <label>
      {label}
      <br />
      <input
        name={name}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        pattern="[0-9]{4,6}"
        minLength={4}
        maxLength={6}
        required
      />
    </label>
  );
}
