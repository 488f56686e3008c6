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
