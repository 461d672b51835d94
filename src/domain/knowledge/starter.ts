/** What a small shop needs on its first day: short replies to edit, each within one post. */
import type { ArticleDraft } from "../commands";

type Starter = [title: string, body: string, ...tags: string[]];

const ENGLISH: Starter[] = [
  [
    "Where is my order?",
    "Hi {{customer.first_name|there}}, I'd like to find your order right away. Please send us its number in a private message, not here, and we'll tell you where it is today. {{agent.signature}}",
    "delivery",
    "tracking",
    "late",
  ],
  [
    "How do I get a refund?",
    "Hi {{customer.first_name|there}}, of course. Send us your order number in a private message and we'll start your refund today. It reaches you the way you paid, usually within 5 to 10 business days. {{agent.signature}}",
    "refund",
    "return",
    "money back",
  ],
  [
    "My item arrived damaged or broken",
    "I'm so sorry it arrived like that, {{customer.first_name}}. Please send us a photo and your order number in a private message. We'll replace it or refund you, whichever you prefer. {{agent.signature}}",
    "damaged",
    "broken",
    "faulty",
    "replacement",
  ],
  [
    "Can I change my delivery address?",
    "Hi {{customer.first_name|there}}, yes, as long as your order hasn't left us. Send us the order number and the new address in a private message as soon as you can and we'll change it. {{agent.signature}}",
    "address",
    "delivery",
  ],
  [
    "How do I cancel my order?",
    "Hi {{customer.first_name|there}}, if it hasn't been shipped we can cancel it at once. Please send us your order number in a private message. If it's on its way, we'll help you return it. {{agent.signature}}",
    "cancel",
  ],
  [
    "I can't log in to my account",
    'Hi {{customer.first_name|there}}, sorry about that. Please choose "Forgot password" on the sign-in page and check your spam folder for our mail. Still locked out? Message us privately and we\'ll sort it out. {{agent.signature}}',
    "login",
    "password",
    "account",
  ],
  [
    "I need an invoice or receipt",
    "Hi {{customer.first_name|there}}, happy to help. Send us your order number and the name it should be made out to in a private message, and we'll send your invoice today. {{agent.signature}}",
    "invoice",
    "receipt",
    "billing",
  ],
  [
    "When are you open?",
    "Hi {{customer.first_name|there}}, we're open Monday to Friday from 9:00 to 18:00 and Saturday from 10:00 to 14:00. Write to us any time: we answer as soon as we're back. {{agent.signature}}",
    "opening hours",
    "hours",
    "holiday",
  ],
  [
    "Is it out of stock? When will it be back?",
    "Hi {{customer.first_name|there}}, it's sold out right now, sorry! More is on its way. Tell us which one you'd like and we'll write to you the moment it's back. {{agent.signature}}",
    "out of stock",
    "sold out",
    "available",
  ],
  [
    "Sorry for a bad experience",
    "I'm really sorry, {{customer.first_name}}. This is not how we want anyone to feel, and thank you for telling us. Please message us privately with what happened and I'll see to it myself. {{agent.signature}}",
    "complaint",
    "apology",
    "terrible service",
    "disappointed",
  ],
  [
    "Thanks for your kind words",
    "Thank you so much, {{customer.first_name}}! You've made our day, and I'll pass it on to the whole team. See you again soon. {{agent.signature}}",
    "thanks",
    "praise",
    "great service",
    "love",
  ],
  [
    "Let's continue in a private message",
    "Hi {{customer.first_name|there}}, I'd like to look into this for you. To keep your details safe, please send us a private message with your order number or e-mail, and never post them here. {{agent.signature}}",
    "private",
    "DM",
    "details",
  ],
];

const SPANISH: Starter[] = [
  [
    "¿Dónde está mi pedido?",
    "Hola {{customer.first_name}}, quiero encontrar tu pedido enseguida. Envíanos el número por mensaje privado, no por aquí, y hoy mismo te decimos dónde está. {{agent.signature}}",
    "envío",
    "seguimiento",
    "retraso",
  ],
  [
    "¿Cómo pido un reembolso?",
    "Hola {{customer.first_name}}, por supuesto. Envíanos tu número de pedido por mensaje privado y hoy mismo iniciamos el reembolso. Te llega por el mismo medio de pago, normalmente en 5 a 10 días hábiles. {{agent.signature}}",
    "reembolso",
    "devolución",
    "dinero",
  ],
  [
    "Mi producto llegó dañado o roto",
    "Siento mucho que llegara así, {{customer.first_name}}. Envíanos una foto y tu número de pedido por mensaje privado. Te lo cambiamos o te devolvemos el dinero, lo que prefieras. {{agent.signature}}",
    "dañado",
    "roto",
    "defectuoso",
    "cambio",
  ],
  [
    "¿Puedo cambiar la dirección de entrega?",
    "Hola {{customer.first_name}}, sí, mientras tu pedido no haya salido. Envíanos cuanto antes el número de pedido y la nueva dirección por mensaje privado y la cambiamos. {{agent.signature}}",
    "dirección",
    "envío",
  ],
  [
    "¿Cómo cancelo mi pedido?",
    "Hola {{customer.first_name}}, si aún no se ha enviado lo cancelamos al momento. Envíanos el número de pedido por mensaje privado. Si ya va en camino, te ayudamos a devolverlo. {{agent.signature}}",
    "cancelar",
  ],
  [
    "No puedo entrar en mi cuenta",
    "Hola {{customer.first_name}}, lo sentimos. Elige «He olvidado mi contraseña» y revisa la carpeta de correo no deseado. ¿Sigues sin poder entrar? Escríbenos por privado y lo resolvemos. {{agent.signature}}",
    "acceso",
    "contraseña",
    "cuenta",
  ],
  [
    "Necesito una factura o un recibo",
    "Hola {{customer.first_name}}, con mucho gusto. Envíanos por mensaje privado tu número de pedido y a nombre de quién va, y hoy mismo te mandamos la factura. {{agent.signature}}",
    "factura",
    "recibo",
  ],
  [
    "¿Cuál es su horario?",
    "Hola {{customer.first_name}}, abrimos de lunes a viernes de 9:00 a 18:00 y los sábados de 10:00 a 14:00. Escríbenos cuando quieras: contestamos en cuanto volvemos. {{agent.signature}}",
    "horario",
    "abierto",
    "festivos",
  ],
  [
    "¿Está agotado? ¿Cuándo vuelve?",
    "Hola {{customer.first_name}}, ahora mismo está agotado, ¡lo sentimos! Ya vienen más en camino. Dinos cuál te gustaría y te escribimos en cuanto vuelva. {{agent.signature}}",
    "agotado",
    "disponible",
    "stock",
  ],
  [
    "Disculpas por una mala experiencia",
    "Lo siento de verdad, {{customer.first_name}}. Nadie debería sentirse así con nosotros; gracias por contárnoslo. Escríbenos por privado qué pasó y me encargo yo. {{agent.signature}}",
    "queja",
    "disculpa",
    "mal servicio",
    "decepcionado",
  ],
  [
    "Gracias por tus palabras",
    "¡Muchísimas gracias, {{customer.first_name}}! Nos has alegrado el día y se lo cuento a todo el equipo. ¡Hasta pronto! {{agent.signature}}",
    "gracias",
    "elogio",
    "buen servicio",
    "encanta",
  ],
  [
    "Sigamos por mensaje privado",
    "Hola {{customer.first_name}}, quiero revisarlo contigo. Para proteger tus datos, envíanos un mensaje privado con tu número de pedido o tu correo, y no los publiques aquí. {{agent.signature}}",
    "privado",
    "DM",
    "datos",
  ],
];

/** Twelve articles to start with: in Spanish for "es", else in English. */
export const starterArticles = (lang: string): ArticleDraft[] => {
  const spanish = lang === "es";
  return (spanish ? SPANISH : ENGLISH).map(([title, body, ...tags]) => ({ title, body, tags, lang: spanish ? "es" : "en" }));
};
