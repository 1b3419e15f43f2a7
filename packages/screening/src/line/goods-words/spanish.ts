/** Documents, transport, packing, quality, uses, dates and little words. */
export const SPANISH_PAPERS = `
factura, factura comercial, factura proforma, cotización, pedido, pedido nº, orden, orden de compra, número de pedido,
cliente, clientes, proveedor, proveedores, comprador, vendedor, compra, compras, venta, ventas, precio, precio
unitario, importe, valor, valor comercial, sin valor comercial, impuesto, impuestos, arancel, aduana, aduanas,
despacho, despachado, declaración, conocimiento de embarque, guía aérea, carta de porte, manifiesto, lista de empaque,
certificado, certificados, certificado de origen, certificado de análisis, ficha de datos de seguridad, hoja de
seguridad, ficha técnica, documento, documentos, adjunto, adjunta, anexo, referencia, referencias, número de serie,
número de lote, lotes, serie, artículo, artículos, designación, descripción, descripción de la mercancía, nombre
comercial, nombre químico, marca, marcas, etiqueta, etiquetas, etiquetado, código, códigos, licencia, permiso,
autorización, según, norma, normas, controlado, análisis, ensayo, inspección, remitente, destinatario, consignatario,
destino, transportista, transporte, envío, enviado, embarque, embarcado, entrega, entregado, recibido, carga,
descarga, cargado, puerto, puerto de carga, puerto de descarga, flete, flete pagado, flete prepagado, seguro, buque,
barco, camión, camiones, tren, avión, carretera, marítimo, marítima, aéreo, aérea, almacén, almacenamiento, almacenar,
existencias, empaque, empaquetado, embalaje, embalajes, embalado, envase, envases, envasado, envasada, granel, a
granel, bote, botes, tarro, tubo, tubos, balde, baldes, rollo, rollos, paletizado, paletizada, bolsa, bolsas, papel,
plástico, plástica, metálico, metálicos, metálica, acero, acero inoxidable, vidrio, madera, nuevo, nuevos, nueva,
vacío, vacíos, lleno, sellado, precintado, precinto, peso total, peso neto total, peso bruto total, cantidad,
cantidades, unidad, unidades, pieza, piezas, metro, metros, largo, ancho, alto, volumen, dimensiones, tamaño, pequeño,
pequeña, mediano, gran total, calidad, calidad superior, alta calidad, primera calidad, calidad alimentaria, calidad
industrial, calidad técnica, calidad farmacéutica, grado farmacéutico, grado alimentario, grado analítico, grado
laboratorio, grado usp, grado agrícola, grado fertilizante, grado cosmético, para análisis, para laboratorio, para
síntesis, para uso industrial, uso alimentario, uso agrícola, uso farmacéutico, uso profesional, usos, utilizado,
utilizada, destinado, destinada, alimentario, alimenticio, alimentaria, farmacéutico, farmacéutica, cosmético,
cosmética, agrícola, industriales, comercial, laboratorio, laboratorios, refinado, refinada, destilado, destilada,
purificado, purificada, cristalizado, sintético, sintética, naturales, orgánico certificado, vegetal, molido, molida,
fino, fina, grueso, gruesa, blanco, blanca, negro, negra, rojo, roja, azul, verde, amarillo, amarilla, marrón,
naranja, rosa, violeta, incoloro, incolora, inodoro, transparente, claro, clara, oscuro, colores, olor, densidad,
viscosidad, humedad, contenido, contenido de, riqueza, título, materia prima, materias primas, aditivo alimentario,
tensioactivo, limpieza, tratamiento, tratamiento de superficies, industria, industrias, industria textil, industria
alimentaria, industria del papel, agricultura, ganadería, alimentación animal, construcción, minería, metalurgia,
galvanoplastia, curtiduría, jabonería, vidriería, imprenta, piscina, piscinas, farmacia, cosméticos, investigación,
enseñanza, muestra, muestras, muestra gratis, muestras sin valor comercial, no peligroso, no peligrosa, no regulado,
mercancía peligrosa, mercancías peligrosas, cantidad limitada, cantidades limitadas, peligro, nocivo, irritante,
comburente, oxidante, inflamable, líquidos inflamables, contaminante marino, grupo embalaje, conservar, mantener,
proteger, luz, fresco, lugar fresco, seco, seca, temperatura, temperatura ambiente, fecha, fecha de fabricación, fecha
de caducidad, fecha de vencimiento, caducidad, vencimiento, vence, validez, fabricación, fabricado, fabricada,
fabricado en, hecho en, hecho en méxico, fabricante, productor, producido, país, país de origen, país de destino,
procedencia, procedente, empresa, sociedad, compañía, sociedad anónima, fábrica, planta, comercio, distribuidor,
distribuidora, exportador, exportación, importador, importación, importadora, dirección, calle, avenida, ciudad,
teléfono, contacto, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre,
diciembre, día, días, semana, mes, meses, año, años, lunes, martes, miércoles, jueves, viernes, uno, una, dos, tres,
cuatro, cinco, seis, siete, ocho, nueve, diez, cien, ciento, mil, este, esta, estos, estas, ese, esa, ser, será, está,
más, menos, muy, también, bajo, sobre, hacia, sus, quien, cual, donde, todo, todos, toda, todas, mismo, así, como,
desde, durante, antes, después, fuera, puesto en, denso, densa, ligero, ligera, pesado, pesada, desnaturalizado,
desnaturalizada, absoluto, absoluta, granulada, triple prensado, prensado, micronizado, micronizada, recubierto,
secado, lavado, calcinado, precipitado, estéril, inyectable, inyección, hecho en china, caucho, goma, plásticos,
pinturas, tintas, barnices, adhesivos, detergentes, curtido, cuero, cueros, tintura, teñido, blanqueo, blanqueado,
papelera, celulosa, jabones, velas, panadería, pastelería, confitería, lechería, quesería, cervecería, vinicultura,
conservas, embutidos, bebidas, horticultura, cereales, remolacha, caña, palma, girasol, maíz, bovino, bovinos, aves,
avicultura, porcino, porcinos, acuicultura, camarón, forraje, hospitales, clínica, veterinario, veterinaria, higiene,
desinfección, limpiador, mantenimiento, doméstico, hogar, automotriz, automóvil, aeronáutica, marina, petróleo,
petrolero, petrolera, perforación, perforación petrolera, refinería, refinación, energía, electrónica, eléctrico,
eléctrica, batería, galvanizado, decapado, desengrase, soldadura, fundición, siderurgia, acería, hormigón, concreto,
cemento, cerámica, cerámicas, vidrio plano, aislamiento, impermeabilización, obra, escuela, universidad, facultad,
instituto, centro, servicio, servicios, dirección general, departamento, ministerio, municipio, región, zona, zona
franca, zona industrial, parque, parque industrial, edificio, piso, oficina, apartado, código postal, señor, señora,
sra, firma, sello, firmado, condiciones, pago, transferencia, vencido, anticipo, saldo, descuento, reexportación,
tránsito, con destino a, vía, muelle, a bordo, estibado, estiba, tarimas, tarima, parihuela, estibas, emplayado,
película, funda, al vacío, hermético, doble, interior, exterior, aproximadamente, garantizado, garantía, certificado
kosher, certificada, homologado, extra puro, ordinario, estándar, común, especial, primera, segunda, crudo,
suministrado, suministro, suministros, utilizar, utilizable, empleo, listo para usar, modo de empleo, precaución,
precauciones, atención, advertencia, prohibido, usar, guantes, ventilado, congelado, refrigerado, estable, inestable,
higroscópico, volátil, agroquímicos, fertirriego, riego, hidroponía, suelo, invernadero, siembra, cosecha, malasia,
ablandador, suavizador, deshielo, potabilización, agua potable, ensacado, alimentos, alimento, carro tanque,
carrotanque, pipa, pipas, bolsones, bolsón, maxisaco, maxisacos, antiséptico, guía, guías, tara, ficha, fichas,
albarán, albaranes, porrones, porrón, propio, propia, transporte propio, retiro, retira, recoge, precipitado liviano,
liviano, liviana, pesado en origen, dentífrico, sobres, aerosol, tapa, tapas, válvula dosificadora, remolque,
semirremolque, tracto, matrícula, placa, chofer, chófer, operador logístico, agente aduanal, agente de aduanas,
representante, apoderado, beneficiario, pagador, boleta, recibo, comprobante, remito, nota de entrega, nota de pedido,
hoja, hojas, eslovenia, eslovaquia, croacia, serbia, letonia, lituania, ucrania, bielorrusia, filipinas, tailandia,
singapur, australia, nueva zelanda, kuwait, omán, yemen, sudán, etiopía, kenia, nigeria, canadá, brasil, chile,
ecuador, honduras, nicaragua, costa rica, haití, jamaica, puerto rico, cafeteras, artesanal, artesanales, farmacopea,
libre, venta libre, pastillas, retirar, baño, sales de baño, perlada, perlado, cooperativa, cooperativas, agraria,
agrario, agrarias, papas, pintor, pintores, vidriera, completo, completa, taller, talleres, electrónico, electrónicos,
electrónicas, ferretería, cocina, jardín, niños, en línea, tienda, tiendas, mercado libre, correo, paquete,
paquetería, cruda, crudas, crudo en bruto, inmediata, inmediato, inmediatas, pendiente, pendientes, según muestra,
según contrato, acuerdo, convenido, parcial, parciales, anticipada, urgentes, diario, mensual, mensuales, anual,
anuales, marco, contrato marco, saldo de pedido, retorno, devolución, cambio, avería, faltante, faltantes, conforme a,
no conforme, reserva, panificación
`

/** Things that are no chemicals. */
export const SPANISH_WARES = `
azúcar, arroz, trigo, harina, leche, aceite, vino, carne, pescado, verduras, frutas, algodón, textil, tela, telas,
ropa, zapatos, calzado, muebles, máquina, máquinas, maquinaria, equipo, equipos, herramientas, repuestos, vehículo,
vehículos, juguetes, libros
`
