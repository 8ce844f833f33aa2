/** y = x³: "mein <b>eigener</b> Würfel". */
public class Cube extends Function { }
