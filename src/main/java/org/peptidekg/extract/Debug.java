package org.peptidekg.extract;
final class Debug { static String show(Tokens t) { var g=t.graph().get(); var b=new StringBuilder(); for(var i=0;i<t.size();i++) b.append(t.word(i)).append('/').append(g.penn(i)).append('/').append(g.label(i)).append('>').append(g.head(i)<0?"ROOT":t.word(g.head(i))).append("  "); return b.toString(); } }
