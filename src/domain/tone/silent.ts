/** Sensible replies of a made-up outdoor shop, in English and Spanish: none of them gives the checks anything to say. For tests. */
export const SILENT = `
Hi Maren, thanks for writing. Your parcel left our warehouse on Monday and should reach you by Thursday.
Thanks for the photo! That zip should not do that. Could you send us a private message with your order number?
Hello! The Harbour jacket runs a little small, so one size up is a good idea.
We've checked with the courier: it is at the depot in Leeds and goes out for delivery tomorrow morning.
Good question. The tent comes with a 2-year guarantee, and the poles can be ordered one by one.
Sorry about the wait. We have passed this on to the warehouse and will write again as soon as we hear back.
You can return it within 30 days, worn or not. The label is in your account under Orders.
Great to hear it fits! Have a good trip.
The blue one is back in stock on Friday. Would you like us to keep one for you?
We're looking into this right now and will be back before 5 pm.
That's right: the shop on Pier Street is open on Sunday from 10 to 4.
We refunded the 34.90 on Tuesday. Banks usually take 3 to 5 working days to show it.
Your refund is on its way; you will see it on your card statement.
Both sizes are in stock. The XL measures 118 cm around the chest.
Thank you for telling us. We have taken the wrong picture down.
The stove takes EN 417 cartridges with a thread.
Yes, the bag fits under the seat of most airlines (40 x 30 x 20 cm).
Please try to pair the lamp again: hold the button for five seconds until it blinks.
If the light stays red, the battery needs a longer charge.
We don't ship to Iceland yet. We will tell you here when we do.
Happy birthday from all of us at Tidemill Gear!
You can find the care instructions here: https://tidemill.example/care
It looks as if the code has expired. Here is how to get a new one.
We are sorry this happened. Can you tell us which shop it was?
The USB-C cable is in the small pocket at the back.
The NASA edition is sold out, and no more will be made.
Hi! Your order includes the pump. It is packed inside the mattress.
Nice catch! The label should read 12 litres.
The file is 16 KB, so it should go through.
We read every review, and the team in Porto will read this one too.
Take your time! The offer runs until the end of the month.
Could you tell us what the screen says after step 3?
Thanks for waiting. It works again since 14:20.
Our partner delivers on Saturdays in London only.
You did everything right. The page had an error that is now mended.
Which model do you have? The number starts with TM- and is printed inside the hood.
We asked the designer: the hood comes off with two buttons.
I have just sent you the instructions by private message.
The poles are made of aluminium 7001 and weigh 410 g.
No need to send it back. Keep it, and we will send the right one.
Hola, Maren: tu paquete salió el lunes y debería llegar el jueves.
¡Hola! Gracias por avisarnos. Lo miramos y te escribimos hoy mismo.
Buenos días. La chaqueta talla un poco pequeño; te recomendamos una talla más.
Sentimos la espera. El almacén lo prepara mañana por la mañana.
Puedes devolverlo en 30 días; la etiqueta está en tu cuenta, en Pedidos.
La tienda de la calle Muelle abre los domingos de 10 a 16 h.
Hemos hecho la devolución del importe el martes. El banco suele tardar de 3 a 5 días hábiles.
¿Qué modelo tienes? El número empieza por TM- y está en la capucha.
Gracias por la foto. Esa cremallera no debería hacer eso. ¿Nos escribes por privado?
La azul vuelve el viernes. ¿Te guardamos una?
El colchón trae el inflador dentro de la bolsa.
Ya funciona otra vez desde las 14:20. Gracias por la paciencia.
No hacemos envíos a Islandia todavía. Lo contaremos aquí cuando los haya.
La batería necesita más carga si la luz sigue en rojo.
¡Qué bien que te quede! Buen viaje.
Su pedido está en el depósito de Sevilla y sale mañana.
Le hemos enviado las instrucciones por mensaje privado.
Tiene dos años de garantía y las piezas se venden sueltas.
Nos alegra saberlo. Se lo contamos al equipo.
La oferta dura hasta fin de mes, así que hay tiempo.
`
  .trim()
  .split("\n");
