/** A few that are enough for a talk; whoever wants others has them in his keyboard. */
export const signs =
  '😀 😊 😉 😍 😂 🤔 😕 😢 😡 😴 👍 👎 👏 🙏 💪 👋 🎉 💚 🔥 ✅ ❌ ❓ ⏰ 📦 📷 💳 📱 🚚'.split(' ')
