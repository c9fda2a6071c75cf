let audio: AudioContext | undefined

/** Two soft notes, made here: no file is fetched. Before the first touch of the page a browser stays silent. */
export function chime() {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
  if (audio.state === 'closed') return
  note(audio, { pitch: 587, at: audio.currentTime })
  note(audio, { pitch: 880, at: audio.currentTime + 0.12 })
}

function note(context: AudioContext, { pitch, at }: { pitch: number; at: number }) {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.05, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + 0.5)
}
